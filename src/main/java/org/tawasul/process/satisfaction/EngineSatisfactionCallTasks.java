package org.tawasul.process.satisfaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.access.StaffUser;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.error.NotHandlerException;
import org.tawasul.process.error.TaskOvertakenException;
import org.tawasul.survey.call.SatisfactionCallNotAllowedException;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallTasks;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Finds, takes and completes the tasks of satisfaction calls, signed in to the engine as
 * the agent: what the engine's permissions do not allow is refused as in Tasklist.
 */
@Component
class EngineSatisfactionCallTasks implements SatisfactionCallTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final EngineAuthorization authorization;

	private final SatisfactionCallWorkflow workflow;

	EngineSatisfactionCallTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime,
			EngineAuthorization authorization, SatisfactionCallWorkflow workflow) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.authorization = authorization;
		this.workflow = workflow;
	}

	@Override
	public Optional<Details> of(SatisfactionCallNumber number) {
		return task(number).map((task) -> new Details(task.getAssignee()));
	}

	private Optional<Task> task(SatisfactionCallNumber number) {
		return this.authorization.runWithout(() -> Optional.ofNullable(this.tasks.createTaskQuery()
			.processDefinitionKey(SatisfactionCallProcessSubject.PROCESS)
			.processInstanceBusinessKey(number.toString())
			.active()
			.singleResult()));
	}

	@Override
	public Map<SatisfactionCallNumber, String> assignees(Collection<SatisfactionCallNumber> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		return this.authorization.runWithout(() -> {
			Map<String, String> assignees = new HashMap<>();
			this.tasks.createTaskQuery()
				.processDefinitionKey(SatisfactionCallProcessSubject.PROCESS)
				.processInstanceBusinessKeyIn(
						numbers.stream().map(SatisfactionCallNumber::toString).toArray(String[]::new))
				.taskAssigned()
				.list()
				.forEach((task) -> assignees.put(task.getProcessInstanceId(), task.getAssignee()));
			Map<SatisfactionCallNumber, String> found = new HashMap<>();
			if (!assignees.isEmpty()) {
				this.runtime.createProcessInstanceQuery()
					.processInstanceIds(assignees.keySet())
					.list()
					.forEach((process) -> SatisfactionCallNumber.parse(String.valueOf(process.getBusinessKey()))
						.ifPresent((number) -> found.put(number, assignees.getOrDefault(process.getId(), ""))));
			}
			return found;
		});
	}

	@Override
	public void take(SatisfactionCallNumber number, String from, StaffUser agent) {
		// Before the task is read: of two who take it over at once, the second is told.
		this.workflow.lock(number);
		Task task = task(number).orElseThrow(() -> new SatisfactionCallNotAllowedException("over"));
		String assignee = (task.getAssignee() != null) ? task.getAssignee() : "";
		if (assignee.equals(agent.username())) {
			return;
		}
		if (!assignee.equals(from)) {
			throw new SatisfactionCallNotAllowedException("colleague");
		}
		if (assignee.isEmpty()) {
			as(agent, () -> this.tasks.claim(task.getId(), agent.username()));
		}
		else {
			takeOver(task, agent);
		}
	}

	/**
	 * In Tasklist only a colleague who gives it back makes room; here both have agreed.
	 */
	private void takeOver(Task task, StaffUser agent) {
		try {
			this.authorization.runWithout(() -> {
				this.tasks.setAssignee(task.getId(), agent.username());
				return task;
			});
		}
		catch (ProcessEngineException ex) {
			throw refusal(ex);
		}
	}

	@Override
	public void complete(SatisfactionCallNumber number, Map<String, Object> answers, StaffUser agent) {
		this.workflow.lock(number);
		Task task = task(number).orElseThrow(() -> new SatisfactionCallNotAllowedException("over"));
		if (!agent.username().equals(task.getAssignee())) {
			throw new SatisfactionCallNotAllowedException((task.getAssignee() == null) ? "free" : "colleague");
		}
		as(agent, () -> this.tasks.complete(task.getId(), answers));
	}

	private void as(StaffUser agent, Runnable action) {
		try {
			this.authorization.runAs(agent.username(), agent.groups(), action);
		}
		catch (ProcessEngineException ex) {
			throw refusal(ex);
		}
	}

	private static RuntimeException refusal(ProcessEngineException ex) {
		for (Throwable cause : Stream.<Throwable>iterate(ex, (one) -> one != null, Throwable::getCause).toList()) {
			if (cause instanceof NotHandlerException || cause instanceof AuthorizationException) {
				return new AccessDeniedException("not theirs to do", ex);
			}
			if (cause instanceof TaskOvertakenException || cause instanceof InvalidProcessRequestException) {
				return new SatisfactionCallNotAllowedException("over");
			}
		}
		return (ex instanceof OptimisticLockingException) ? new SatisfactionCallNotAllowedException("over") : ex;
	}

}
