package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseVariables;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.stereotype.Component;

/**
 * Gives a satisfaction call to the agents of the call centre. Sets {@code handlers}.
 */
@Component
class AssignSatisfactionCall extends SatisfactionCallAction {

	AssignSatisfactionCall(SatisfactionCallWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, SatisfactionCall call) {
		String agents = Role.AGENT.group().orElseThrow();
		workflow().assign(call.number(), agents);
		execution.setVariable(CaseVariables.HANDLERS, agents);
	}

}
