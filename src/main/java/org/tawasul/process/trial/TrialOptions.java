package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tawasul.process.form.DeployedForms;
import org.tawasul.process.form.FormSchema;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What can happen to something where it waits: its tasks are completed in each way that
 * their forms allow, its timers and the steps that wait for a worker run, people do what
 * the model waits for.
 */
@Component
class TrialOptions {

	private final TrialInvariants invariants;

	private final DeployedForms forms;

	private final RepositoryService repository;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final TrialTimers timers;

	private final IdentityService identities;

	TrialOptions(TrialInvariants invariants, DeployedForms forms, @Lazy RepositoryService repository,
			@Lazy TaskService tasks, @Lazy RuntimeService runtime, TrialTimers timers,
			@Lazy IdentityService identities) {
		this.invariants = invariants;
		this.forms = forms;
		this.repository = repository;
		this.tasks = tasks;
		this.runtime = runtime;
		this.timers = timers;
		this.identities = identities;
	}

	/**
	 * All that can happen now.
	 * @param tried where something waits
	 * @param turn counts the steps of the trial
	 * @return timers last, the earliest first
	 */
	List<TrialOption> of(TrialSubject subject, TrialState tried, int turn) {
		List<TrialOption> options = new ArrayList<>();
		this.invariants.tasks(tried).forEach((task) -> options.addAll(ofTask(subject, tried, task, turn)));
		this.runtime.createEventSubscriptionQuery()
			.processInstanceId(tried.process())
			.eventType("message")
			.list()
			.forEach((event) -> subject.causes(tried.key(), event.getEventName(), turn)
				.forEach((choice, cause) -> options.add(new TrialOption(event.getActivityId(),
						(event.getEventName() + " " + choice).strip(), false, false, null, cause))));
		this.timers.steps(tried.process())
			.forEach((job) -> options
				.add(new TrialOption(this.timers.node(job), "", true, false, null, () -> this.timers.carryOut(job))));
		this.timers.of(tried.process()).forEach((timer) -> options.add(ofTimer(timer)));
		return options;
	}

	private TrialOption ofTimer(Job timer) {
		TrialTimer told = this.timers.tell(timer);
		return new TrialOption(told.element(), "", true, false, told, () -> this.timers.fire(timer));
	}

	private List<TrialOption> ofTask(TrialSubject subject, TrialState tried, Task task, int turn) {
		List<TrialOption> options = new ArrayList<>();
		formOf(task).ifPresent((form) -> subject.answers(form, tried.key(), turn)
			.forEach((choice, answers) -> options
				.add(new TrialOption(task.getTaskDefinitionKey(), choice, false, true, null, () -> {
					someHandler(tried).ifPresent((user) -> this.tasks.claim(task.getId(), user.getId()));
					this.tasks.complete(task.getId(), answers);
				}))));
		return options;
	}

	private Optional<FormSchema> formOf(Task task) {
		return (this.repository.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask drawn)
					? Optional.ofNullable(drawn.getCamundaFormRef())
						.flatMap((form) -> this.forms.schemaOf(task.getProcessDefinitionId(), form))
					: Optional.empty();
	}

	private Optional<User> someHandler(TrialState tried) {
		return this.identities.createUserQuery().memberOfGroup(tried.handlers()).listPage(0, 1).stream().findFirst();
	}

}
