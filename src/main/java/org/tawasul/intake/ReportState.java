package org.tawasul.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The portal's form between two of its pages.
 *
 * @param form what was typed
 * @param checked whether the page says what is wrong with it
 * @param notSent why it was not sent: end of a message key, or null
 * @param argument of that message
 * @param rejectedFiles what was said about its files
 */
record ReportState(ReportForm form, boolean checked, @Nullable String notSent, @Nullable String argument,
		List<String> rejectedFiles) {

	static ReportState of(ReportForm form, List<String> rejectedFiles) {
		return new ReportState(form, false, null, null, rejectedFiles);
	}

	ReportState check() {
		return new ReportState(this.form, true, this.notSent, this.argument, this.rejectedFiles);
	}

	ReportState notSent(String reason, @Nullable Object reasonArgument) {
		return new ReportState(this.form, false, reason, (reasonArgument != null) ? reasonArgument.toString() : null,
				this.rejectedFiles);
	}

}
