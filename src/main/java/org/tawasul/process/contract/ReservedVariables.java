package org.tawasul.process.contract;

import java.util.Set;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;

/**
 * Variables that actions set, and nothing else: no step, result or form field.
 */
public final class ReservedVariables {

	private static final Set<String> NAMES = Set.of(CaseVariables.HANDLERS, CaseVariables.MINISTER_REACHED,
			CaseVariables.ASSESS_DUE, CaseVariables.ASSESS_REMINDER, CaseVariables.RESOLVE_DUE,
			CaseVariables.RESOLVE_REMINDER, CaseVariables.ROUTING_DUE, CaseVariables.ANSWER_UNTIL,
			CaseVariables.OBJECTION_UNTIL, CaseVariables.REVIEW_BEFORE, CaseVariables.REVIEW_DUE,
			CaseVariables.ANSWER_SENT_BACK, MeetingVariables.MEETING_DUE, MeetingVariables.MEETING_REMINDERS,
			MeetingVariables.MEETING_OVER, SatisfactionCallVariables.CALL_WAY, SatisfactionCallVariables.CALL_FROM,
			SatisfactionCallVariables.CALL_DUE, SatisfactionCallVariables.CALL_GIVE_UP,
			SatisfactionCallVariables.VOICE_UNTIL, SatisfactionCallVariables.NEXT_STEP);

	private ReservedVariables() {
	}

	/**
	 * Whether only actions may set a variable.
	 * @param name of the variable
	 * @return true when nothing else may
	 */
	public static boolean contains(String name) {
		return NAMES.contains(name.strip());
	}

}
