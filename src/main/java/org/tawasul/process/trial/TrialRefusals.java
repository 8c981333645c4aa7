package org.tawasul.process.trial;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Tells what the rules of a case, a meeting or a form refuse, which is as it should be,
 * from what goes wrong in a model.
 */
final class TrialRefusals {

	/** A step carries out what nobody has decided: the model leads there wrongly. */
	private static final String NO_DECISION = "decision.missing";

	private TrialRefusals() {
	}

	/** Whether somebody who did that would be told why they may not. */
	static boolean isRefusal(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof CaseActionNotAllowedException notAllowed && !notAllowed.code().equals(NO_DECISION)
					|| cause instanceof MeetingActionNotAllowedException
					|| cause instanceof InvalidProcessRequestException refused && refused.isAboutAnswers()) {
				return true;
			}
		}
		return false;
	}

	/** Whether the database has refused a statement. */
	static boolean isOfDatabase(Throwable thrown) {
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
	}

	/** What is wrong with the model there; the reason itself stands in the log. */
	static String rule(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof CaseActionNotAllowedException) {
				return "trial-undecided";
			}
			if (cause instanceof InvalidProcessRequestException refused && refused.isAboutTable()) {
				return "trial-table";
			}
			if (String.valueOf(cause.getMessage()).contains("ENGINE-02004")) {
				return "trial-no-way";
			}
		}
		return "trial-failed";
	}

}
