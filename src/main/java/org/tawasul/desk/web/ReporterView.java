package org.tawasul.desk.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

/**
 * The reporter as staff see them. Those who do not work on the case see the name, and of
 * numbers and addresses only enough to recognise them.
 *
 * @param masked whether anything is hidden
 */
record ReporterView(String name, @Nullable String identityNumber, @Nullable String mobile, @Nullable String email,
		@Nullable ReporterRole role, @Nullable String employeeNumber, @Nullable String position, boolean masked) {

	private static final int SHOWN = 2;

	/** Stands for a character that is not shown. */
	static final String HIDDEN = "•";

	static ReporterView of(Reporter reporter, boolean whole) {
		return whole
				? new ReporterView(reporter.name(), reporter.identityNumber(), reporter.mobile(), reporter.email(),
						reporter.role(), reporter.employeeNumber(), reporter.position(), false)
				: new ReporterView(reporter.name(), maskNumber(reporter.identityNumber()),
						maskNumber(reporter.mobile()), maskAddress(reporter.email()), reporter.role(),
						maskNumber(reporter.employeeNumber()), reporter.position(), true);
	}

	/** Leaves the last two digits, and of a short number less. */
	private static @Nullable String maskNumber(@Nullable String number) {
		if (number == null) {
			return null;
		}
		int hidden = Math.max(number.length() - SHOWN, Math.min(number.length(), SHOWN));
		return HIDDEN.repeat(hidden) + number.substring(hidden);
	}

	/** Leaves the first letter and the provider. */
	private static @Nullable String maskAddress(@Nullable String email) {
		int at = (email != null) ? email.lastIndexOf('@') : -1;
		return (email == null || at < 1) ? email : email.charAt(0) + HIDDEN.repeat(SHOWN + 1) + email.substring(at);
	}

}
