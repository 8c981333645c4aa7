package org.tawasul.process.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.desk.CaseReferral;
import org.tawasul.desk.OpenTaskLookup;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.error.NotHandlerException;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Completes the open task of a case with a referral, signed in to the engine as who asks:
 * what the task's form and the engine's permissions do not allow is refused as in
 * Tasklist.
 */
@Component
class EngineCaseReferral implements CaseReferral {

	private static final String REFER = "REFER";

	private final TaskService tasks;

	private final EngineAuthorization authorization;

	private final OpenTaskLookup openTask;

	private final DeployedForms forms;

	EngineCaseReferral(@Lazy TaskService tasks, EngineAuthorization authorization, OpenTaskLookup openTask,
			DeployedForms forms) {
		this.tasks = tasks;
		this.authorization = authorization;
		this.openTask = openTask;
		this.forms = forms;
	}

	@Override
	public void refer(String username, Set<String> groups, CaseFile caseFile, String unit, @Nullable String note) {
		Task task = this.openTask.of(caseFile)
			.map((details) -> this.tasks.createTaskQuery().taskId(details.id()).initializeFormKeys().singleResult())
			.orElseThrow(() -> new CaseActionNotAllowedException("refer.no-task"));
		if (task.getAssignee() != null && !task.getAssignee().equals(username)) {
			throw new CaseActionNotAllowedException("refer.claimed");
		}
		Map<String, Object> answers = answers(task, caseFile, unit);
		if (note != null) {
			answers.put("note", note);
		}
		complete(username, groups, task, answers);
	}

	private void complete(String username, Set<String> groups, Task task, Map<String, Object> answers) {
		try {
			this.authorization.runAs(username, groups, () -> {
				if (task.getAssignee() == null) {
					this.tasks.claim(task.getId(), username);
				}
				this.tasks.complete(task.getId(), answers);
			});
		}
		catch (ProcessEngineException ex) {
			throw refusal(ex);
		}
	}

	/** By the fields of the task's own form, whichever model it is of. */
	private Map<String, Object> answers(Task task, CaseFile caseFile, String unit) {
		FormSchema form = Optional.ofNullable(task.getCamundaFormRef())
			.flatMap((reference) -> this.forms.find(task.getProcessDefinitionId(), reference.getKey()))
			.map(FormSchema::read)
			.orElseThrow(() -> new CaseActionNotAllowedException("refer.no-task"));
		Map<String, Object> answers = new HashMap<>();
		if (form.field("unit").isPresent()) {
			answers.put("unit", unit);
			return answers;
		}
		FormField choice = Stream.of("decision", "outcome")
			.flatMap((key) -> form.field(key).stream())
			.filter((field) -> field.options() == null || field.options().contains(REFER))
			.findFirst()
			.orElseThrow(() -> new CaseActionNotAllowedException("refer.no-task"));
		answers.put(choice.key(), REFER);
		answers.put("referTo", unit);
		form.field("importance").ifPresent((field) -> answers.put("importance", caseFile.getImportance().name()));
		return answers;
	}

	private static RuntimeException refusal(ProcessEngineException ex) {
		List<Throwable> causes = Stream.<Throwable>iterate(ex, (cause) -> cause != null, Throwable::getCause).toList();
		for (Throwable cause : causes) {
			if (cause instanceof CaseActionNotAllowedException refused) {
				return refused;
			}
			if (cause instanceof NotHandlerException || cause instanceof AuthorizationException) {
				return new AccessDeniedException("not theirs to do", ex);
			}
		}
		return (ex instanceof OptimisticLockingException) ? new CaseActionNotAllowedException("refer.overtaken") : ex;
	}

}
