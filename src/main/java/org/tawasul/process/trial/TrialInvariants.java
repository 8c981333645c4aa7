package org.tawasul.process.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What must hold wherever something waits, whatever its model draws: what is open has one
 * process and what is over has none; it says that it stands where the engine has it, and
 * has the status that is drawn there; each of its tasks is offered to those who hold it
 * and reminds them; a case below the Minister is relieved by a deadline; where nobody has
 * a task, time or a message leads on; each deadline runs once, and nothing has been given
 * up.
 */
@Component
class TrialInvariants {

	/** Longer than any deadline that the ministry gives itself. */
	private static final Duration LONGEST = Duration.ofDays(400);

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final TrialTimers timers;

	private final TrialPlaces places;

	private final Clock clock;

	TrialInvariants(@Lazy RuntimeService runtime, @Lazy TaskService tasks, TrialTimers timers, TrialPlaces places,
			Clock clock) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.timers = timers;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * Looks at something where it waits.
	 * @param tried where it does
	 * @param at the step that it came from
	 * @param way how it got there
	 * @return what does not hold
	 */
	Optional<TrialFault> broken(TrialState tried, String at, List<TrialStep> way) {
		List<ProcessInstance> processes = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(tried.key())
			.rootProcessInstances()
			.list();
		if (!tried.open()) {
			return processes.isEmpty() ? Optional.empty()
					: Optional.of(new TrialFault(at, "trial-left-running", tried.status(), way));
		}
		if (processes.size() != 1) {
			return Optional.of(new TrialFault(at, "trial-not-closed", tried.status(), way));
		}
		List<Task> tasks = tasks(tried);
		if (tried.step() != null && !tasks.isEmpty()
				&& tasks.stream().noneMatch((task) -> tried.step().equals(task.getTaskDefinitionKey()))) {
			return Optional
				.of(new TrialFault(tasks.get(0).getTaskDefinitionKey(), "trial-elsewhere", tried.step(), way));
		}
		for (Task task : tasks) {
			Optional<TrialFault> fault = ofTask(tried, task, way);
			if (fault.isPresent()) {
				return fault;
			}
		}
		ProcessInstance process = processes.get(0);
		List<Job> jobs = this.timers.all(process.getId());
		return (tasks.isEmpty() ? ofWait(process, jobs, at, way) : Optional.<TrialFault>empty())
			.or(() -> this.places.otherwise(process, tried.status())
				.map((node) -> new TrialFault(node, "trial-other-status", tried.status(), way)))
			.or(() -> jobs.stream()
				.filter((job) -> job.getRetries() == 0)
				.map((job) -> new TrialFault(this.timers.node(job), "trial-step-given-up", "", way))
				.findFirst());
	}

	/** Where nobody has a task. */
	private Optional<TrialFault> ofWait(ProcessInstance process, List<Job> jobs, String at, List<TrialStep> way) {
		String element = this.places.node(process.getId()).orElse(at);
		if (!this.places.leadsOn(process, jobs)) {
			return Optional.of(new TrialFault(element, "trial-waits-for-nothing", "", way));
		}
		return ofTimers(this.timers.of(process.getId()))
			.map((rule) -> new TrialFault(element, rule.getKey(), rule.getValue(), way));
	}

	/** The timers with which processes of a model begin. */
	Optional<TrialFault> ofStarts(String model) {
		Instant latest = this.clock.instant().plus(LONGEST);
		return this.timers.starting(model)
			.stream()
			.filter((timer) -> isLater(timer, latest))
			.map((timer) -> new TrialFault(this.timers.node(timer), "trial-deadline-too-late", day(timer), List.of()))
			.findFirst();
	}

	/** One without a date never comes. */
	private static boolean isLater(Job timer, Instant latest) {
		return timer.getDuedate() == null || timer.getDuedate().toInstant().isAfter(latest);
	}

	private String day(Job timer) {
		return (timer.getDuedate() != null)
				? timer.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate().toString() : "";
	}

	List<Task> tasks(TrialState tried) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(tried.key()).list();
	}

	private Optional<TrialFault> ofTask(TrialState tried, Task task, List<TrialStep> way) {
		String element = task.getTaskDefinitionKey();
		String holders = tried.handlers();
		boolean offered = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch((group) -> group != null && group.equals(holders));
		if (!offered) {
			return Optional.of(new TrialFault(element, "trial-nobodys-task", String.valueOf(holders), way));
		}
		List<Job> timers = this.timers.of(task.getProcessInstanceId());
		if (tried.climbing() && timers.stream().noneMatch(this.timers::relieves)) {
			return Optional.of(new TrialFault(element, "trial-no-deadline", "", way));
		}
		if (timers.isEmpty()) {
			return Optional.of(new TrialFault(element, "trial-no-reminder", "", way));
		}
		return ofTimers(timers).map((rule) -> new TrialFault(element, rule.getKey(), rule.getValue(), way));
	}

	/** The rule that they break, and what there is to say of it. */
	private Optional<Map.Entry<String, String>> ofTimers(List<Job> timers) {
		Instant latest = this.clock.instant().plus(LONGEST);
		Set<String> drawn = new HashSet<>();
		for (Job timer : timers) {
			if (!drawn.add(timer.getJobDefinitionId())) {
				return Optional.of(Map.entry("trial-deadline-twice", ""));
			}
			if (timer.getRetries() == 0) {
				return Optional.of(Map.entry("trial-deadline-given-up", ""));
			}
			if (isLater(timer, latest)) {
				return Optional.of(Map.entry("trial-deadline-too-late", day(timer)));
			}
		}
		return Optional.empty();
	}

}
