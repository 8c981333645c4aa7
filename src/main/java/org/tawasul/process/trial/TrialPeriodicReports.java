package org.tawasul.process.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;
import org.tawasul.periodic.ReportKey;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The periodic reports of a trial: one of each rhythm for each recipient, and a morning
 * on which all are due. They are of a time of which there are no cases: so none of them
 * is one that somebody waits for, and making them takes no time.
 */
@Component
class TrialPeriodicReports implements TrialSubject {

	private static final String PROCESS = "PeriodicReport";

	private static final String LABEL = "PERIODIC_REPORT";

	private static final String MORNING = LABEL + " MORNING";

	private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

	/** A Sunday, with which weeks begin, and the first of a month. */
	private static final Instant MORNING_LONG_AGO = Instant.parse("2001-04-01T03:00:00Z");

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final TrialTimers timers;

	private final MinistryDirectory ministry;

	private final EngineClock clock;

	TrialPeriodicReports(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, TrialTimers timers,
			MinistryDirectory ministry, EngineClock clock) {
		this.runtime = runtime;
		this.repository = repository;
		this.timers = timers;
		this.ministry = ministry;
		this.clock = clock;
	}

	@Override
	public Set<String> processKeys() {
		return Set.of(PROCESS);
	}

	@Override
	public List<TrialStart> starts(String process, String region) {
		List<TrialStart> starts = new ArrayList<>();
		this.morning().ifPresent((event) -> starts.add(new TrialStart(MORNING, null, null, null, () -> begin(event))));
		for (ReportRhythm rhythm : ReportRhythm.values()) {
			for (ReportRecipient recipient : ReportRecipient.values()) {
				if (rhythm != ReportRhythm.ASKED || recipient != ReportRecipient.MINISTER) {
					starts.add(start(rhythm, recipient, region));
				}
			}
		}
		return starts;
	}

	private TrialStart start(ReportRhythm rhythm, ReportRecipient recipient, String region) {
		LocalDate last = (rhythm == ReportRhythm.MONTHLY) ? LONG_AGO.plusMonths(1).minusDays(1) : LONG_AGO.plusDays(6);
		ReportKey key = new ReportKey(rhythm, new ReportRhythm.Days(LONG_AGO, last), recipient,
				(recipient == ReportRecipient.REGION) ? directorate(region) : null);
		return new TrialStart(LABEL + " " + rhythm + " " + recipient, null, null, null, () -> {
			this.runtime.startProcessInstanceByMessage("PeriodicReportAsked", key.code(),
					PeriodicReportVariables.of(key));
			return key.code();
		});
	}

	private @Nullable String directorate(String region) {
		return this.ministry.unitsOfKind(UnitKind.DIRECTORATE)
			.stream()
			.filter((unit) -> region.equals(unit.region()))
			.map(OrgUnit::code)
			.findFirst()
			.orElseThrow();
	}

	/** The event that time begins it with. */
	private Optional<String> morning() {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult()
			.getId();
		return this.repository.getBpmnModelInstance(definition)
			.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((event) -> event.getParentElement() instanceof Process)
			.filter((event) -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
			.map(StartEvent::getId)
			.findFirst();
	}

	private String begin(String event) {
		this.clock.turnThreadTo(MORNING_LONG_AGO);
		this.runtime.createProcessInstanceByKey(PROCESS).businessKey(MORNING).startBeforeActivity(event).execute();
		return MORNING;
	}

	/** What comes of it is a report, which is there or not wanted. */
	@Override
	public TrialState find(String key) {
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.singleResult();
		if (process == null) {
			return new TrialState(key, null, "", false, null, null, false, null);
		}
		String step = Stream
			.concat(this.timers.steps(process.getId()).stream(), this.timers.of(process.getId()).stream())
			.findFirst()
			.map((Job job) -> this.timers.node(job))
			.orElse(null);
		return new TrialState(key, process.getId(), "", true, step, null, false, null);
	}

	/** Nobody has a task with them. */
	@Override
	public Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn) {
		return Map.of();
	}

	@Override
	public Map<String, Runnable> causes(String key, String message, int turn) {
		return Map.of();
	}

}
