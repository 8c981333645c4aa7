package org.tawasul.bench;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.decision.CachingFeelEngineFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The baseline: Camunda alone with the same model and tables, in a database of its own on
 * the same server. Its actions do nothing but set the variables that timers and
 * assignments read.
 */
final class StandaloneEngine implements AutoCloseable {

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000L);

	private final HikariDataSource connections = new HikariDataSource();

	private final StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();

	private final ProcessEngine engine;

	private int started;

	StandaloneEngine(JdbcTemplate server, String url, String history) {
		this(server, url, "bare_" + history, history, null);
	}

	/** One that parses each expression of the tables once, as ours does. */
	static StandaloneEngine keepingExpressions(JdbcTemplate server, String url, String history) {
		return new StandaloneEngine(server, url, "bare_keeping", history,
				CachingFeelEngineFactory.dmnEngineConfiguration());
	}

	private StandaloneEngine(JdbcTemplate server, String url, String database, String history,
			@Nullable DefaultDmnEngineConfiguration tables) {
		server.execute("drop database if exists " + database);
		server.execute("create database " + database);
		this.connections.setJdbcUrl(url.replace("/postgres?", "/" + database + "?"));
		this.connections.setUsername("postgres");
		this.connections.setMaximumPoolSize(10);
		// As in our own configuration: one statement for many rows of one table.
		this.connections.addDataSourceProperty("reWriteBatchedInserts", "true");
		this.configuration.setProcessEngineName(database);
		this.configuration.setDataSource(this.connections);
		this.configuration.setDatabaseSchemaUpdate("true");
		this.configuration.setHistory(history);
		this.configuration.setJobExecutorActivate(false);
		this.configuration.setJobExecutorAcquireByDueDate(true);
		if (tables != null) {
			this.configuration.setDmnEngineConfiguration(tables);
		}
		this.configuration.setBeans(new HashMap<>(actions()));
		this.engine = this.configuration.buildProcessEngine();
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		List.of("processes/CaseLifecycle.bpmn", "processes/CaseImportance.dmn", "processes/CaseRouting.dmn",
				"processes/ReporterDeadline.dmn", "processes/RoutingDeadline.dmn", "processes/CaseDeadline.dmn",
				"forms/AssessCase.form", "forms/ResolveCase.form", "forms/ReviewAnswer.form", "forms/RouteCase.form",
				"forms/DecideAsMinister.form")
			.forEach(deployment::addClasspathResource);
		deployment.deploy();
	}

	JdbcTemplate database() {
		return new JdbcTemplate(this.connections);
	}

	String start() {
		String key = Integer.toString(++this.started);
		this.engine.getRuntimeService().startProcessInstanceByKey("CaseLifecycle", key, facts());
		return key;
	}

	/** Received, assessed, resolved, accepted. */
	void runLifecycle() {
		String key = start();
		complete(key, times().putValue("decision", "HANDLE"));
		complete(key, times().putValue("outcome", "RESOLVED"));
		this.engine.getRuntimeService()
			.createMessageCorrelation("ResolutionAccepted")
			.processInstanceBusinessKey(key)
			.correlate();
	}

	/** The task with which a process that was started now waits. */
	String startUntilTask() {
		return task(start());
	}

	/** Assessed. */
	void complete(String task) {
		this.engine.getTaskService().complete(task, times().putValue("decision", "HANDLE"));
	}

	/** Its timers, run by as many threads, and taken in the same order and portions. */
	OverdueTimers timersLike(JobExecutor other) {
		DefaultJobExecutor jobs = (DefaultJobExecutor) this.configuration.getJobExecutor();
		jobs.setCorePoolSize(1);
		jobs.setMaxPoolSize(1);
		jobs.setMaxJobsPerAcquisition(other.getMaxJobsPerAcquisition());
		jobs.setLockTimeInMillis(other.getLockTimeInMillis());
		jobs.setWaitTimeInMillis(other.getWaitTimeInMillis());
		jobs.setMaxWait(other.getMaxWait());
		jobs.setBackoffTimeInMillis(other.getBackoffTimeInMillis());
		jobs.setMaxBackoff(other.getMaxBackoff());
		return new OverdueTimers(database(), jobs);
	}

	private void complete(String key, Map<String, Object> variables) {
		String task = task(key);
		this.engine.getTaskService().claim(task, "coordinator");
		this.engine.getTaskService().complete(task, variables);
	}

	private String task(String key) {
		return this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).singleResult().getId();
	}

	private static Map<String, Object> actions() {
		Map<String, Object> beans = new HashMap<>();
		JavaDelegate nothing = (execution) -> {
		};
		List.of("notifyReporter", "notifyHandlers", "remindHandlers", "sendInterimReply", "recordObjection",
				"notifyDecision", "inviteToRate", "recordInformation", "recordWithdrawal", "askReporter",
				"askCareCentre", "routeToDirectorate", "resumeResolutionClock", "waitForMainCase", "adoptResolution",
				"askForReview", "endReview")
			.forEach((name) -> beans.put(name, nothing));
		// A timer begins a transaction of its own, which knows nothing of the deadlines
		// with which the case was started.
		beans.put("escalateCase", (JavaDelegate) (execution) -> execution.setVariables(times()));
		beans.put("assignHandlers", (JavaDelegate) (execution) -> {
			execution.setVariable("handlers", "EDU-01-SAF.coordinators");
			execution.setVariable("ministerReached", false);
			execution.setVariable("assessDue", LATER);
			execution.setVariable("assessReminder", LATER);
		});
		beans.put("startResolutionClock", (JavaDelegate) (execution) -> {
			execution.setVariable("resolveDue", LATER);
			execution.setVariable("resolveReminder", LATER);
		});
		beans.put("sampleAnswer", (JavaDelegate) (execution) -> execution.setVariable("reviewBefore",
				Variables.untypedValue(false, true)));
		beans.put("notifyResolution", (JavaDelegate) (execution) -> execution.setVariable("objectionUntil", LATER));
		return beans;
	}

	private static VariableMap facts() {
		return passing(times(),
				Map.of("type", "INCIDENT", "category", "FIRE", "region", "SA-01", "role", "PARENT", "facilityKind",
						"SCHOOL", "facilityUnit", "", "peopleHurt", false, "dangerContinues", false, "escalationLevel",
						"COORDINATORS"))
			.putValue("chosenUnit", null);
	}

	private static VariableMap times() {
		return passing(Variables.createVariables(),
				Map.of("assess", "PT30M", "resolve", "PT4H", "clock", "ROUND_THE_CLOCK", "remindAt", 50, "tell", "",
						"objection", "P10D", "type", "INCIDENT", "escalationLevel", "COORDINATORS"));
	}

	private static VariableMap passing(VariableMap into, Map<String, Object> values) {
		values.forEach((name, value) -> into.putValueTyped(name, Variables.untypedValue(value, true)));
		return into;
	}

	@Override
	public void close() {
		this.engine.close();
		this.connections.close();
	}

}
