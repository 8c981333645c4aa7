package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

/**
 * What a service task of a model does to the one satisfaction call that its process
 * carries.
 */
abstract class SatisfactionCallAction implements JavaDelegate {

	private final SatisfactionCallWorkflow workflow;

	SatisfactionCallAction(SatisfactionCallWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public final void execute(DelegateExecution execution) {
		SatisfactionCall call = this.workflow.lock(SatisfactionCallVariables.callNumber(execution));
		// Another process may carry the number too, but moves nothing.
		if (!ProcessSubjects.rootOf(execution).getProcessInstanceId().equals(call.workflowId())) {
			throw new InvalidProcessRequestException("satisfaction.unknown");
		}
		act(execution, call);
	}

	abstract void act(DelegateExecution execution, SatisfactionCall call);

	SatisfactionCallWorkflow workflow() {
		return this.workflow;
	}

}
