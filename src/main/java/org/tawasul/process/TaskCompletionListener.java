package org.tawasul.process;

import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.process.form.DeployedForms;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.FormValidator;

import org.springframework.stereotype.Component;

/**
 * What happens when somebody completes a task of a case: the answers are checked against
 * the form, and go to the case.
 */
@Component
class TaskCompletionListener implements TaskListener {

	/**
	 * Stands for whoever completes tasks without having signed in: programs in our own
	 * house.
	 */
	private static final String NOBODY = "system";

	private final DeployedForms forms;

	private final FormValidator check;

	private final TaskCompletionHandler answers;

	TaskCompletionListener(DeployedForms forms, FormValidator check, TaskCompletionHandler answers) {
		this.forms = forms;
		this.check = check;
		this.answers = answers;
	}

	@Override
	public void notify(DelegateTask task) {
		if (task.getExecution() == null) {
			throw new OptimisticLockingException("somebody else has completed task " + task.getId());
		}
		FormAnswers submitted = (task.getVariable(FormAnswers.NAME) instanceof FormAnswers given) ? given
				: new FormAnswers(java.util.Map.of());
		Optional<FormSchema> schema = this.forms.schemaOf(task);
		FormAnswers checked = schema.map((form) -> this.check.validate(form, submitted)).orElse(submitted);
		this.answers.handle(task.getExecution(), checked, who(task));
	}

	private static String who(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (signedIn != null && signedIn.getUserId() != null) {
			return signedIn.getUserId();
		}
		return (task.getAssignee() != null) ? task.getAssignee() : NOBODY;
	}

}
