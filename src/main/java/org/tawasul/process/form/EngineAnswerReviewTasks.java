package org.tawasul.process.form;

import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.desk.OpenTaskLookup;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.error.NotHandlerException;
import org.tawasul.process.error.TaskOvertakenException;
import org.tawasul.quality.AnswerReviewTasks;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes the task of a review, signed in to the engine as the officer: what the task's
 * form and the engine's permissions do not allow is refused as in Tasklist.
 */
@Component
class EngineAnswerReviewTasks implements AnswerReviewTasks {

	private final TaskService tasks;

	private final EngineAuthorization authorization;

	private final OpenTaskLookup openTask;

	private final CaseWorkflow workflow;

	private final DeployedForms forms;

	EngineAnswerReviewTasks(@Lazy TaskService tasks, EngineAuthorization authorization, OpenTaskLookup openTask,
			CaseWorkflow workflow, DeployedForms forms) {
		this.tasks = tasks;
		this.authorization = authorization;
		this.openTask = openTask;
		this.workflow = workflow;
		this.forms = forms;
	}

	@Override
	@Transactional
	public void complete(CaseNumber number, Map<String, Object> answers, StaffUser officer) {
		// Before the task is read: of two who write at once, the second is told.
		CaseFile caseFile = this.workflow.lock(number);
		Task task = this.openTask.of(caseFile)
			.map((details) -> this.tasks.createTaskQuery().taskId(details.id()).initializeFormKeys().singleResult())
			.filter(this::isReview)
			.orElseThrow(() -> new CaseActionNotAllowedException("review.over"));
		if (task.getAssignee() != null && !task.getAssignee().equals(officer.username())) {
			throw new CaseActionNotAllowedException("review.colleague");
		}
		try {
			this.authorization.runAs(officer.username(), officer.groups(), () -> {
				if (task.getAssignee() == null) {
					this.tasks.claim(task.getId(), officer.username());
				}
				this.tasks.complete(task.getId(), answers);
			});
		}
		catch (ProcessEngineException ex) {
			throw refusal(ex);
		}
	}

	/** By the fields of the task's own form, whichever model it is of. */
	private boolean isReview(Task task) {
		return task.getCamundaFormRef() != null
				&& this.forms.find(task.getProcessDefinitionId(), task.getCamundaFormRef().getKey())
					.map(FormSchema::read)
					.flatMap((form) -> form.field("verdict"))
					.isPresent();
	}

	private static RuntimeException refusal(ProcessEngineException ex) {
		for (Throwable cause : Stream.<Throwable>iterate(ex, (one) -> one != null, Throwable::getCause).toList()) {
			if (cause instanceof CaseActionNotAllowedException refused) {
				return refused;
			}
			if (cause instanceof NotHandlerException || cause instanceof AuthorizationException) {
				return new AccessDeniedException("not theirs to do", ex);
			}
			if (cause instanceof TaskOvertakenException) {
				return new CaseActionNotAllowedException("review.over");
			}
		}
		return (ex instanceof OptimisticLockingException) ? new CaseActionNotAllowedException("review.over") : ex;
	}

}
