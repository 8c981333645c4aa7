package org.tawasul.process.deadline;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.decision.DeadlineRule;

/**
 * The deadlines of the two tasks that escalate a case: where a process keeps them, and
 * which time of the table is theirs.
 */
enum RunningDeadline {

	ASSESSMENT(CaseVariables.ASSESS_DUE, CaseVariables.ASSESS_REMINDER) {

		@Override
		String timeOf(DeadlineRule rule) {
			return rule.assess();
		}

	},

	RESOLUTION(CaseVariables.RESOLVE_DUE, CaseVariables.RESOLVE_REMINDER) {

		@Override
		String timeOf(DeadlineRule rule) {
			return rule.resolve();
		}

	};

	private final String dueVariable;

	private final String reminderVariable;

	RunningDeadline(String dueVariable, String reminderVariable) {
		this.dueVariable = dueVariable;
		this.reminderVariable = reminderVariable;
	}

	String dueVariable() {
		return this.dueVariable;
	}

	String reminderVariable() {
		return this.reminderVariable;
	}

	/** The time that a row of the table allows, an ISO duration. */
	abstract String timeOf(DeadlineRule rule);

}
