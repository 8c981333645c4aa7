package org.tawasul.process.action;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallWorkflow;
import org.tawasul.survey.call.SatisfactionCallWorkflow.Plan;

import org.springframework.stereotype.Component;

/**
 * Plans the next try of a satisfaction call, at another hour of the day than the one
 * before, or none. Sets {@code callWay}, {@code callFrom}, {@code callDue},
 * {@code callGiveUp}, and {@code nextStep} for the gateway behind it.
 */
@Component
class PlanSatisfactionCall extends SatisfactionCallAction {

	PlanSatisfactionCall(SatisfactionCallWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, SatisfactionCall call) {
		Plan plan = workflow().plan(call.number());
		execution.setVariable(CaseVariables.HANDLERS, null);
		execution.setVariable(SatisfactionCallVariables.CALL_WAY, plan.way().name());
		execution.setVariable(SatisfactionCallVariables.CALL_FROM, Date.from(plan.from()));
		execution.setVariable(SatisfactionCallVariables.CALL_DUE, Date.from(plan.until()));
		execution.setVariable(SatisfactionCallVariables.CALL_GIVE_UP, Date.from(plan.giveUpAt()));
		// Whatever somebody stored under the name: the gateway reads the plan.
		execution.removeVariable(SatisfactionCallVariables.NEXT_STEP);
		CaseVariables.setTransient(execution, SatisfactionCallVariables.NEXT_STEP, plan.step().name());
	}

}
