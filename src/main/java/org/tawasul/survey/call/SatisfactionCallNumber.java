package org.tawasul.survey.call;

import java.util.Optional;

/**
 * The number of a satisfaction call, written with SC in front so that nobody takes it for
 * that of a case.
 *
 * @param value the number, above zero
 */
public record SatisfactionCallNumber(long value) {

	private static final String PREFIX = "SC";

	public SatisfactionCallNumber {
		if (value <= 0) {
			throw new IllegalArgumentException("not a satisfaction call's number: " + value);
		}
	}

	/**
	 * Reads a number exactly as {@link #toString} writes it, as addresses and processes
	 * have it.
	 * @param text anything
	 * @return the number, or nothing for any other text
	 */
	public static Optional<SatisfactionCallNumber> parse(String text) {
		return text.matches(PREFIX + "[1-9][0-9]{0,14}")
				? Optional.of(new SatisfactionCallNumber(Long.parseLong(text.substring(PREFIX.length()))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return PREFIX + this.value;
	}

}
