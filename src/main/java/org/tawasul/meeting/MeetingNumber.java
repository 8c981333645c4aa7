package org.tawasul.meeting;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.VisibleText;

/**
 * The number by which people know a request for a meeting, written with an M in front so
 * that nobody takes it for that of a case.
 *
 * @param value the number, above zero
 */
public record MeetingNumber(long value) implements Comparable<MeetingNumber> {

	private static final String PREFIX = "M";

	public MeetingNumber {
		if (value <= 0) {
			throw new IllegalArgumentException("not a meeting's number: " + value);
		}
	}

	/**
	 * Reads what a person typed.
	 * @param text with or without the letter, digits of any script
	 * @return the number, or nothing when it cannot be one
	 */
	public static Optional<MeetingNumber> parse(String text) {
		String digits = VisibleText.plain(text).toUpperCase(Locale.ROOT).replaceAll("[ #-]", "");
		String plain = digits.startsWith(PREFIX) ? digits.substring(1) : digits;
		return plain.matches("[1-9][0-9]{0,14}") ? Optional.of(new MeetingNumber(Long.parseLong(plain)))
				: Optional.empty();
	}

	/**
	 * Reads a number exactly as {@link #toString} writes it, as addresses and processes
	 * have it.
	 * @param text anything
	 * @return the number, or nothing for any other text
	 */
	public static Optional<MeetingNumber> parseExact(String text) {
		return text.matches("M[1-9][0-9]{0,14}") ? parse(text) : Optional.empty();
	}

	@Override
	public int compareTo(MeetingNumber other) {
		return Long.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return PREFIX + this.value;
	}

}
