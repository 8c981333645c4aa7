package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.form.DeployedForms;
import org.tawasul.process.form.FormSchema;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What can happen to a case where it waits: its tasks are completed in each way that
 * their forms allow, its timers run, its reporter does what the model waits for.
 */
@Component
class TrialOptions {

	private static final String WORDS = "تجربة النموذج قبل نشره.";

	private final TrialInvariants invariants;

	private final TrialAnswers answers;

	private final DeployedForms forms;

	private final CaseService cases;

	private final RepositoryService repository;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final IdentityService identities;

	TrialOptions(TrialInvariants invariants, TrialAnswers answers, DeployedForms forms, CaseService cases,
			@Lazy RepositoryService repository, @Lazy TaskService tasks, @Lazy RuntimeService runtime,
			@Lazy ManagementService management, @Lazy IdentityService identities) {
		this.invariants = invariants;
		this.answers = answers;
		this.forms = forms;
		this.cases = cases;
		this.repository = repository;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
		this.identities = identities;
	}

	/**
	 * All that can happen now.
	 * @param file the case
	 * @param turn counts the steps of the trial
	 * @return timers last, the earliest first
	 */
	List<TrialOption> of(CaseFile file, int turn) {
		List<TrialOption> options = new ArrayList<>();
		this.invariants.tasks(file).forEach((task) -> options.addAll(ofTask(file, task, turn)));
		this.runtime.createEventSubscriptionQuery()
			.processInstanceId(file.getWorkflowId())
			.eventType("message")
			.list()
			.forEach((event) -> ofMessage(file.getNumber(), event).ifPresent(options::add));
		this.management.createJobQuery()
			.processInstanceId(file.getWorkflowId())
			.timers()
			.list()
			.stream()
			.sorted(Comparator.comparing(Job::getDuedate))
			.forEach((timer) -> options.add(ofTimer(timer)));
		return options;
	}

	private TrialOption ofTimer(Job timer) {
		String node = nodeOf(timer);
		return new TrialOption(node, "", true, false,
				new TrialTimer(node, timer.getDuedate().toInstant(), this.invariants.relieves(timer, node)),
				() -> this.management.executeJob(timer.getId()));
	}

	private List<TrialOption> ofTask(CaseFile file, Task task, int turn) {
		List<TrialOption> options = new ArrayList<>();
		formOf(task).ifPresent((form) -> this.answers.to(form, file, turn)
			.forEach((choice, answers) -> options
				.add(new TrialOption(task.getTaskDefinitionKey(), choice, false, true, null, () -> {
					someHandler(file).ifPresent((user) -> this.tasks.claim(task.getId(), user.getId()));
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

	private Optional<User> someHandler(CaseFile file) {
		return this.identities.createUserQuery()
			.memberOfGroup(file.getAssignment().getHandlers())
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

	/** Others are caused by other cases. */
	private Optional<TrialOption> ofMessage(CaseNumber number, EventSubscription event) {
		Runnable happen = switch (event.getEventName()) {
			case "InformationAdded", "ReporterAnswered" -> () -> this.cases.addInformation(number, WORDS);
			case "ObjectionRaised" -> () -> this.cases.object(number, WORDS);
			case "ResolutionAccepted" -> () -> this.cases.accept(number);
			case "CaseWithdrawn" -> () -> this.cases.withdraw(number, WORDS);
			default -> null;
		};
		return Optional.ofNullable(happen)
			.map((action) -> new TrialOption(event.getActivityId(), event.getEventName(), false, false, null, action));
	}

	private String nodeOf(Job job) {
		return this.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

}
