package org.tawasul.process.form;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.process.error.TaskOvertakenException;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.process.subject.ProcessSubjects.Carried;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the answers against the form when somebody completes a task, and stores them
 * with what the task's process carries.
 */
@Component
public class TaskCompletionListener implements TaskListener {

	/** Stands for programs of our own that complete tasks without having signed in. */
	private static final String SYSTEM_USER = "system";

	private final ProcessSubjects subjects;

	private final DeployedForms forms;

	private final FormValidator validator;

	private final JdbcClient jdbc;

	TaskCompletionListener(ProcessSubjects subjects, DeployedForms forms, FormValidator validator, JdbcClient jdbc) {
		this.subjects = subjects;
		this.jdbc = jdbc;
		this.forms = forms;
		this.validator = validator;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution == null) {
			throw overtaken(task);
		}
		Optional<Carried> carried = find(task, execution);
		carried.ifPresent((found) -> {
			String handlers = found.subject().lockHandlers(found.key());
			requireStillOpen(task);
			TaskHandlers.require(task, handlers);
		});
		FormAnswers answers = checkedAnswers(task, carried);
		if (carried.isPresent()) {
			carried.get().subject().complete(carried.get().key(), execution, answers, userOf(task));
		}
		else {
			answers.values().forEach(execution::setVariable);
		}
	}

	/**
	 * Before the case is locked, somebody else may complete the task at any moment. What
	 * is read of its process then is gone already, or gone in part.
	 */
	private Optional<Carried> find(DelegateTask task, DelegateExecution execution) {
		try {
			return this.subjects.find(execution);
		}
		catch (RuntimeException ex) {
			requireStillOpen(task);
			throw ex;
		}
	}

	/**
	 * Who had to wait for the case may find that the task was completed meanwhile: all
	 * that the engine would read of it from here on is gone. Asked by SQL: the engine's
	 * own query for tasks takes longer to put together than to answer.
	 */
	private void requireStillOpen(DelegateTask task) {
		boolean open = this.jdbc.sql("select exists (select from public.act_ru_task where id_ = :id)")
			.param("id", task.getId())
			.query(Boolean.class)
			.single();
		if (!open) {
			throw overtaken(task);
		}
	}

	private static TaskOvertakenException overtaken(DelegateTask task) {
		return new TaskOvertakenException("somebody else has completed task " + task.getId());
	}

	private FormAnswers checkedAnswers(DelegateTask task, Optional<Carried> carried) {
		FormAnswers submitted = (task.getVariable(FormAnswers.NAME) instanceof FormAnswers given) ? given
				: new FormAnswers(Map.of());
		return this.forms.schemaOf(task)
			.map((schema) -> this.validator.validate(schema, submitted,
					carried.map((found) -> found.subject().formConditions(found.key(), schema)).orElse(Map.of())))
			.orElse(submitted);
	}

	private static String userOf(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (signedIn != null && signedIn.getUserId() != null) {
			return signedIn.getUserId();
		}
		return (task.getAssignee() != null) ? task.getAssignee() : SYSTEM_USER;
	}

}
