package org.tawasul.process.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.tawasul.casefile.CaseFile;
import org.tawasul.directory.EscalationLevelKind;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What must hold of a case wherever it waits, whatever its model draws: an open case has
 * one process and a closed one has none; each of its tasks is offered to those who hold
 * it and, below the Minister, is relieved by a deadline; nothing waits for a try anew.
 */
@Component
class TrialInvariants {

	/** Longer than any deadline that the ministry gives itself. */
	private static final Duration LONGEST = Duration.ofDays(400);

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final TaskService tasks;

	private final ManagementService management;

	private final Clock clock;

	TrialInvariants(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, @Lazy TaskService tasks,
			@Lazy ManagementService management, Clock clock) {
		this.runtime = runtime;
		this.repository = repository;
		this.tasks = tasks;
		this.management = management;
		this.clock = clock;
	}

	/**
	 * Looks at a case where it waits.
	 * @param file the case
	 * @param at the step that it came from
	 * @param way how it got there
	 * @return what does not hold
	 */
	Optional<TrialFault> broken(CaseFile file, String at, List<TrialStep> way) {
		List<ProcessInstance> processes = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(file.getNumber().toString())
			.rootProcessInstances()
			.list();
		if (!file.getPhase().isOpen()) {
			return processes.isEmpty() ? Optional.empty()
					: Optional.of(new TrialFault(at, "trial-left-running", status(file), way));
		}
		if (processes.size() != 1) {
			return Optional.of(new TrialFault(at, "trial-not-closed", status(file), way));
		}
		for (Task task : tasks(file)) {
			Optional<TrialFault> fault = ofTask(file, task, way);
			if (fault.isPresent()) {
				return fault;
			}
		}
		return Optional.empty();
	}

	private String day(Job timer) {
		return (timer.getDuedate() != null)
				? timer.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate().toString() : "";
	}

	static String status(CaseFile file) {
		return Objects.toString(file.getStatus(), "");
	}

	List<Task> tasks(CaseFile file) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(file.getNumber().toString()).list();
	}

	/** A reminder leaves the task where it is. */
	private boolean relieves(Job timer) {
		String node = this.management.createJobDefinitionQuery()
			.jobDefinitionId(timer.getJobDefinitionId())
			.singleResult()
			.getActivityId();
		return relieves(timer, node);
	}

	/** Whether the case leaves its step with a timer of which the node is known. */
	boolean relieves(Job timer, String node) {
		return !(this.repository.getBpmnModelInstance(timer.getProcessDefinitionId())
			.getModelElementById(node) instanceof BoundaryEvent event) || event.cancelActivity();
	}

	private Optional<TrialFault> ofTask(CaseFile file, Task task, List<TrialStep> way) {
		String element = task.getTaskDefinitionKey();
		String holders = file.getAssignment().getHandlers();
		boolean offered = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch((group) -> group != null && group.equals(holders));
		if (!offered) {
			return Optional.of(new TrialFault(element, "trial-nobodys-task", String.valueOf(holders), way));
		}
		List<Job> timers = this.management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list();
		boolean minister = EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind());
		if (timers.stream().noneMatch(this::relieves)) {
			return minister ? Optional.empty() : Optional.of(new TrialFault(element, "trial-no-deadline", "", way));
		}
		Instant latest = this.clock.instant().plus(LONGEST);
		return timers.stream()
			.filter((timer) -> timer.getDuedate() == null || timer.getDuedate().toInstant().isAfter(latest))
			.findFirst()
			.map((timer) -> new TrialFault(element, "trial-deadline-too-late", day(timer), way));
	}

}
