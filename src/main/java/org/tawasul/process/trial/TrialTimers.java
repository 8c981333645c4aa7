package org.tawasul.process.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The timers of what is tried.
 */
@Component
class TrialTimers {

	/** As many as anybody reads of what repeats. */
	private static final int MOST_REPETITIONS = 6;

	private final ManagementService management;

	private final RepositoryService repository;

	private final SpringProcessEngineConfiguration engine;

	/** Never change; those of trials are soon forgotten. */
	private final Cache<String, JobDefinition> drawn = Caffeine.newBuilder().maximumSize(500).build();

	TrialTimers(@Lazy ManagementService management, @Lazy RepositoryService repository,
			SpringProcessEngineConfiguration engine) {
		this.management = management;
		this.repository = repository;
		this.engine = engine;
	}

	/** Those of a process, the earliest first. */
	List<Job> of(@Nullable String process) {
		return this.management.createJobQuery()
			.processInstanceId(process)
			.timers()
			.list()
			.stream()
			.sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/** Steps of a process that are carried out apart, the oldest first. */
	List<Job> steps(@Nullable String process) {
		return this.management.createJobQuery().processInstanceId(process).messages().orderByJobId().asc().list();
	}

	/** Those with which processes of a model begin. */
	List<Job> starting(String model) {
		return this.management.createJobQuery()
			.processDefinitionKey(model)
			.timers()
			.list()
			.stream()
			.filter((timer) -> timer.getProcessInstanceId() == null)
			.toList();
	}

	/** All that a process waits for a worker to do. */
	List<Job> all(String process) {
		return this.management.createJobQuery().processInstanceId(process).list();
	}

	/** The node of the model at which something waits for a worker. */
	String node(Job job) {
		return drawn(job).getActivityId();
	}

	void carryOut(Job step) {
		this.management.executeJob(step.getId());
	}

	/** What people are told of a timer. */
	TrialTimer tell(Job timer) {
		JobDefinition drawn = drawn(timer);
		return new TrialTimer(drawn.getActivityId(), timer.getDuedate().toInstant(),
				relieves(timer, drawn.getActivityId()), repeats(drawn) ? again(timer) : List.of());
	}

	/**
	 * Whether what waits leaves its step with a timer. A reminder leaves it there.
	 */
	boolean relieves(Job timer) {
		return relieves(timer, drawn(timer).getActivityId());
	}

	/**
	 * Lets a timer fire. One that repeats is followed by the next one before, as the
	 * engine has it after a failure: otherwise the engine would see to that once more
	 * when all is rolled back, and not find a timer that has never been.
	 */
	void fire(Job timer) {
		if (!repeats(drawn(timer))) {
			this.management.executeJob(timer.getId());
			return;
		}
		Set<String> before = ids(timer);
		try {
			planNext(timer);
			this.management.executeJob(timer.getId());
		}
		catch (RuntimeException ex) {
			// One that is refused stays, and is not followed by another.
			ids(timer).stream().filter((id) -> !before.contains(id)).forEach(this.management::deleteJob);
			throw ex;
		}
	}

	private Set<String> ids(Job timer) {
		return of(timer.getProcessInstanceId()).stream()
			.filter((one) -> timer.getJobDefinitionId().equals(one.getJobDefinitionId()))
			.map(Job::getId)
			.collect(Collectors.toSet());
	}

	private void planNext(Job timer) {
		this.engine.getCommandExecutorTxRequired().execute((context) -> {
			TimerEntity repeating = entity(context, timer);
			TimerJobConfiguration configuration = (TimerJobConfiguration) repeating.getJobHandlerConfiguration();
			Date next = repeating.calculateNewDueDate();
			if (next != null && next.after(timer.getDuedate())) {
				repeating.createNewTimerJob(next);
			}
			configuration.setFollowUpJobCreated(true);
			repeating.setJobHandlerConfiguration(configuration);
			return null;
		});
	}

	private List<Instant> again(Job timer) {
		return this.engine.getCommandExecutorTxRequired().execute((context) -> {
			TimerEntity repeating = entity(context, timer);
			CycleBusinessCalendar calendar = (CycleBusinessCalendar) this.engine.getBusinessCalendarManager()
				.getBusinessCalendar(CycleBusinessCalendar.NAME);
			List<Instant> again = new ArrayList<>();
			Date last = timer.getDuedate();
			Date next = calendar.resolveDuedate(repeating.getRepeat(), last, repeating.getRepeatOffset());
			while (next != null && next.after(last) && again.size() < MOST_REPETITIONS) {
				again.add(next.toInstant());
				last = next;
				next = calendar.resolveDuedate(repeating.getRepeat(), last, repeating.getRepeatOffset());
			}
			return again;
		});
	}

	private static TimerEntity entity(CommandContext context, Job timer) {
		return (TimerEntity) context.getJobManager().findJobById(timer.getId());
	}

	private static boolean repeats(JobDefinition drawn) {
		return drawn.getJobConfiguration().startsWith("CYCLE");
	}

	private boolean relieves(Job timer, String node) {
		return !(this.repository.getBpmnModelInstance(timer.getProcessDefinitionId())
			.getModelElementById(node) instanceof BoundaryEvent event) || event.cancelActivity();
	}

	private JobDefinition drawn(Job timer) {
		return this.drawn.get(timer.getJobDefinitionId(),
				(id) -> this.management.createJobDefinitionQuery().jobDefinitionId(id).singleResult());
	}

}
