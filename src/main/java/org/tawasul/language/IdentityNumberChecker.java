package org.tawasul.language;

import java.util.Optional;

/**
 * Checks the identity number of a citizen or a resident: ten digits, the first 1 or 2,
 * the last a check digit.
 */
public final class IdentityNumberChecker {

	private IdentityNumberChecker() {
	}

	/**
	 * What is wrong with a number.
	 * @param number Latin digits
	 * @return nothing when it is right
	 */
	public static Optional<Fault> fault(String number) {
		if (!number.matches("[12][0-9]{9}")) {
			return Optional.of(Fault.FORM);
		}
		return hasCheckDigit(number) ? Optional.empty() : Optional.of(Fault.MISTYPED);
	}

	/** Luhn: every second digit from the right counts twice. */
	private static boolean hasCheckDigit(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int digit = Character.digit(number.charAt(i), 10) * (i % 2 == number.length() % 2 ? 2 : 1);
			sum += (digit > 9) ? digit - 9 : digit;
		}
		return sum % 10 == 0;
	}

	/** What can be wrong. */
	public enum Fault {

		/** It is no identity number at all. */
		FORM,

		/** A digit of it was mistyped. */
		MISTYPED

	}

}
