package org.tawasul.process.form;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.LifecycleProcessResolver;
import org.tawasul.process.error.TaskOvertakenException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the answers against the form when somebody completes a task, and stores them
 * with the case that the task belongs to.
 */
@Component
public class TaskCompletionListener implements TaskListener {

	/** Stands for programs of our own that complete tasks without having signed in. */
	private static final String SYSTEM_USER = "system";

	private final LifecycleProcessResolver processes;

	private final CaseWorkflow workflow;

	private final DeployedForms forms;

	private final FormValidator validator;

	private final TaskCompletionHandler handler;

	private final JdbcClient jdbc;

	TaskCompletionListener(LifecycleProcessResolver processes, CaseWorkflow workflow, DeployedForms forms,
			FormValidator validator, TaskCompletionHandler handler, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.processes = processes;
		this.workflow = workflow;
		this.forms = forms;
		this.validator = validator;
		this.handler = handler;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution == null) {
			throw overtaken(task);
		}
		Optional<CaseNumber> number = findCase(task, execution);
		number.ifPresent((locked) -> {
			CaseFile file = this.workflow.lock(locked);
			requireStillOpen(task);
			CaseHandlers.require(task, file);
		});
		FormAnswers answers = checkedAnswers(task);
		if (number.isPresent()) {
			this.handler.handle(execution, number.get(), answers, userOf(task));
		}
		else {
			answers.values().forEach(execution::setVariable);
		}
	}

	/**
	 * Before the case is locked, somebody else may complete the task at any moment. What
	 * is read of its process then is gone already, or gone in part.
	 */
	private Optional<CaseNumber> findCase(DelegateTask task, DelegateExecution execution) {
		try {
			return this.processes.findCase(execution);
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

	private FormAnswers checkedAnswers(DelegateTask task) {
		FormAnswers submitted = (task.getVariable(FormAnswers.NAME) instanceof FormAnswers given) ? given
				: new FormAnswers(Map.of());
		return this.forms.schemaOf(task).map((schema) -> this.validator.validate(schema, submitted)).orElse(submitted);
	}

	private static String userOf(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (signedIn != null && signedIn.getUserId() != null) {
			return signedIn.getUserId();
		}
		return (task.getAssignee() != null) ? task.getAssignee() : SYSTEM_USER;
	}

}
