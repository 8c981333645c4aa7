package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * The variables of a case's process, declared once. Only what gateways ask, what timers
 * and assignments read, and two tables' results are stored; whatever else one step passes
 * to the next is transient and gone with the transaction.
 */
public final class CaseVariables {

	/** String: the responsible unit's code, null while the care centre must find it. */
	public static final String UNIT = "unit";

	/** String: a name of {@code Importance}. */
	public static final String IMPORTANCE = "importance";

	/** Transient: the importance that the case had before it was studied. */
	public static final String IMPORTANCE_BEFORE = "importanceBefore";

	/** String: the group whose task it is. */
	public static final String HANDLERS = "handlers";

	/** Boolean: whether the last escalation level has the case. */
	public static final String MINISTER_REACHED = "ministerReached";

	/** Date: when the time to study is over. */
	public static final String ASSESS_DUE = "assessDue";

	/** Date: when handlers are reminded to study. */
	public static final String ASSESS_REMINDER = "assessReminder";

	/** Date: when the time to resolve is over. */
	public static final String RESOLVE_DUE = "resolveDue";

	/** Date: when handlers are reminded to resolve. */
	public static final String RESOLVE_REMINDER = "resolveReminder";

	/** Date: when the care centre's time to route is over. */
	public static final String ROUTING_DUE = "routingDue";

	/** Date: when the reporter's time to answer is over. */
	public static final String ANSWER_UNTIL = "answerUntil";

	/** Date: when the reporter's time to object is over. */
	public static final String OBJECTION_UNTIL = "objectionUntil";

	/** Transient Boolean: whether the answer waits for the review of its quality. */
	public static final String REVIEW_BEFORE = "reviewBefore";

	/** Date: when the time to review an answer is over. */
	public static final String REVIEW_DUE = "reviewDue";

	/** Transient Boolean: whether a review has sent the answer back to its handlers. */
	public static final String ANSWER_SENT_BACK = "answerSentBack";

	/** The number of the case that a command is about, beside each line of the log. */
	public static final String LOGGED = "case";

	private CaseVariables() {
	}

	/**
	 * The case that a process carries: its business key, noted for the log too.
	 * @param execution a step of the process
	 * @return the case's number
	 * @throws InvalidProcessRequestException when the process carries none
	 */
	public static CaseNumber caseNumber(DelegateExecution execution) {
		String key = execution.getProcessBusinessKey();
		CaseNumber number = CaseNumber.parse((key != null) ? key : "")
			.orElseThrow(() -> new InvalidProcessRequestException("case.unknown"));
		MDC.put(LOGGED, number.toString());
		return number;
	}

	/**
	 * Passes a value to the steps that follow in the same transaction, without storing
	 * it. A stored variable of the same name is left alone.
	 * @param scope the step
	 * @param name the value's name
	 * @param value the value
	 */
	public static void setTransient(VariableScope scope, String name, @Nullable Object value) {
		if (!isStored(scope, name)) {
			scope.setVariable(name, Variables.untypedValue(value, true));
		}
	}

	/**
	 * Answers the gateway that follows in the same transaction, whatever somebody has
	 * stored under the name.
	 * @param scope the step
	 * @param name the value's name
	 * @param value the value
	 */
	public static void answerGateway(VariableScope scope, String name, Object value) {
		scope.removeVariable(name);
		setTransient(scope, name, value);
	}

	private static boolean isStored(VariableScope scope, String name) {
		return scope.hasVariable(name) && !scope.getVariableTyped(name, false).isTransient();
	}

}
