package org.tawasul.process.trial;

import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Tells what the rules of a case or a form refuse, which is as it should be, from what
 * goes wrong in a model.
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
					|| cause instanceof InvalidProcessRequestException refused && refused.isAboutAnswers()) {
				return true;
			}
		}
		return false;
	}

	/** What an owner can read of it: the innermost reason, in one line. */
	static String reason(Throwable thrown) {
		Throwable cause = thrown;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		String message = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
		return message.lines().findFirst().orElse("").strip();
	}

}
