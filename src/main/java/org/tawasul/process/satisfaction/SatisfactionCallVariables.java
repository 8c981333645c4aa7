package org.tawasul.process.satisfaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.survey.call.SatisfactionCallNumber;

/**
 * The variables of a satisfaction call's process, besides {@code handlers}, which means
 * the same as for a case.
 */
public final class SatisfactionCallVariables {

	/** String: a name of {@code CallWay}. */
	public static final String CALL_WAY = "callWay";

	/** Date: when the next try may begin. */
	public static final String CALL_FROM = "callFrom";

	/** Date: when the part of the day ends in which it should be made. */
	public static final String CALL_DUE = "callDue";

	/** Date: when the call is given up. */
	public static final String CALL_GIVE_UP = "callGiveUp";

	/** Date: until when answers of the voice gateway are waited for. */
	public static final String VOICE_UNTIL = "voiceUntil";

	/** Transient: {@code TRY}, {@code GIVE_UP} or {@code DROP}. */
	public static final String NEXT_STEP = "nextStep";

	private SatisfactionCallVariables() {
	}

	/**
	 * The call that a process carries: its business key.
	 * @param execution a step of the process
	 * @return the call's number
	 * @throws InvalidProcessRequestException when the process carries none
	 */
	public static SatisfactionCallNumber callNumber(DelegateExecution execution) {
		String key = execution.getProcessBusinessKey();
		return SatisfactionCallNumber.parse((key != null) ? key : "")
			.orElseThrow(() -> new InvalidProcessRequestException("satisfaction.unknown"));
	}

}
