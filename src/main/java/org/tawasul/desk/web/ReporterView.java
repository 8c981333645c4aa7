package org.tawasul.desk.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

/**
 * The reporter as staff see them. Who does not work on the case learns who it is, and of
 * numbers and addresses only enough to recognise them.
 *
 * @param name in full
 * @param identityNumber in full, or its last digits
 * @param mobile in full, or its last digits
 * @param email in full, or its first letter and the provider
 * @param role what the reporter is to the ministry
 * @param employeeNumber in full, or its last digits
 * @param position of the ministry's own people
 * @param masked whether anything was left out
 */
record ReporterView(String name, @Nullable String identityNumber, @Nullable String mobile, @Nullable String email,
		@Nullable ReporterRole role, @Nullable String employeeNumber, @Nullable String position, boolean masked) {

	private static final int SHOWN = 2;

	private static final String HIDDEN = "•";

	static ReporterView of(Reporter reporter, boolean whole) {
		return whole
				? new ReporterView(reporter.name(), reporter.identityNumber(), reporter.mobile(), reporter.email(),
						reporter.role(), reporter.employeeNumber(), reporter.position(), false)
				: new ReporterView(reporter.name(), number(reporter.identityNumber()), number(reporter.mobile()),
						address(reporter.email()), reporter.role(), number(reporter.employeeNumber()),
						reporter.position(), true);
	}

	private static @Nullable String number(@Nullable String number) {
		if (number == null) {
			return null;
		}
		int hidden = Math.max(number.length() - SHOWN, Math.min(number.length(), SHOWN));
		return HIDDEN.repeat(hidden) + number.substring(hidden);
	}

	private static @Nullable String address(@Nullable String email) {
		int at = (email != null) ? email.lastIndexOf('@') : -1;
		return (email == null || at < 1) ? email : email.charAt(0) + HIDDEN.repeat(SHOWN + 1) + email.substring(at);
	}

}
