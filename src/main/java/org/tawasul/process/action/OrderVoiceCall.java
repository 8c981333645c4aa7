package org.tawasul.process.action;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.stereotype.Component;

/**
 * Orders a satisfaction call from the voice gateway. Sets {@code voiceUntil}.
 */
@Component
class OrderVoiceCall extends SatisfactionCallAction {

	OrderVoiceCall(SatisfactionCallWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, SatisfactionCall call) {
		execution.setVariable(SatisfactionCallVariables.VOICE_UNTIL,
				Date.from(workflow().orderVoiceCall(call.number())));
	}

}
