package org.tawasul.webapps.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.webapps.audit.EngineAuditRules.Recorded;

import org.springframework.stereotype.Component;

/**
 * What an id of the engine stands for: the case, its step, whose permission.
 */
@Component
class EngineTargets {

	private static final Logger log = LoggerFactory.getLogger(EngineTargets.class);

	/** The detail that is the entry's subject. */
	static final String SUBJECT = "subject";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	EngineTargets(RepositoryService repository, RuntimeService runtime, ManagementService management, TaskService tasks,
			AuthorizationService authorizations) {
		this.repository = repository;
		this.runtime = runtime;
		this.management = management;
		this.tasks = tasks;
		this.authorizations = authorizations;
	}

	/** Details by name; none where nothing is found: no request fails because of them. */
	Map<String, String> describe(Recorded recorded) {
		try {
			return find(recorded);
		}
		catch (ProcessEngineException ex) {
			log.warn("{} {} is recorded without details", recorded.action(), recorded.resource(), ex);
			return Map.of();
		}
	}

	private Map<String, String> find(Recorded recorded) {
		return switch (recorded.resource().split("/")[1]) {
			case "job" -> job(recorded.id());
			case "process-instance" -> process(recorded.id());
			case "task" -> task(recorded.id());
			case "authorization" -> permission(recorded.id());
			default -> Map.of();
		};
	}

	/** The one that was deployed last, which has just been made. */
	Map<String, String> lastDeployment() {
		return this.repository.createDeploymentQuery()
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map(this::deployment)
			.orElse(Map.of());
	}

	private Map<String, String> deployment(Deployment deployment) {
		return Map.of(SUBJECT, deployment.getId(), "name", Objects.requireNonNullElse(deployment.getName(), ""),
				"files", String.join(", ", this.repository.getDeploymentResourceNames(deployment.getId())));
	}

	private Map<String, String> job(String id) {
		Job job = this.management.createJobQuery().jobId(id).singleResult();
		if (job == null) {
			return Map.of();
		}
		Map<String, String> details = new LinkedHashMap<>(process(job.getProcessInstanceId()));
		step(job).ifPresent((step) -> details.put("step", step));
		Optional.ofNullable(job.getDuedate()).ifPresent((due) -> details.put("due", due.toInstant().toString()));
		return details;
	}

	/** Jobs of the engine's own, such as the clean-up of history, belong to no step. */
	private Optional<String> step(Job job) {
		return Optional.ofNullable(job.getJobDefinitionId())
			.map((id) -> this.management.createJobDefinitionQuery().jobDefinitionId(id).singleResult())
			.map(JobDefinition::getActivityId);
	}

	private Map<String, String> task(String id) {
		Task task = this.tasks.createTaskQuery().taskId(id).singleResult();
		if (task == null) {
			return Map.of();
		}
		Map<String, String> details = new LinkedHashMap<>(process(task.getProcessInstanceId()));
		details.put("step", task.getTaskDefinitionKey());
		return details;
	}

	private Map<String, String> process(@Nullable String id) {
		ProcessInstance process = (id == null) ? null
				: this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
		String number = (process != null) ? process.getBusinessKey() : null;
		return (number != null) ? Map.of(SUBJECT, number) : Map.of();
	}

	private Map<String, String> permission(String id) {
		Authorization permission = this.authorizations.createAuthorizationQuery().authorizationId(id).singleResult();
		Map<String, String> details = new HashMap<>();
		if (permission != null) {
			Optional.ofNullable(permission.getUserId()).ifPresent((user) -> details.put(SUBJECT, user));
			Optional.ofNullable(permission.getGroupId()).ifPresent((group) -> details.put("group", group));
		}
		return details;
	}

}
