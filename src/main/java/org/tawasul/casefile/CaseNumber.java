package org.tawasul.casefile;

import java.util.Optional;

import org.tawasul.language.VisibleText;

/**
 * The number by which people know a case: short, sequential, and never enough to open it.
 *
 * @param value the number, above zero
 */
public record CaseNumber(long value) implements Comparable<CaseNumber> {

	public CaseNumber {
		if (value <= 0) {
			throw new IllegalArgumentException("not a case number: " + value);
		}
	}

	/**
	 * The number in a column: Spring's conversion looks for a method of this name.
	 * @param value above zero
	 * @return the number
	 */
	public static CaseNumber valueOf(Long value) {
		return new CaseNumber(value);
	}

	/**
	 * Reads what a person typed.
	 * @param text digits of any script, with spaces and a number sign at most
	 * @return the number, or nothing when it cannot be one
	 */
	public static Optional<CaseNumber> parse(String text) {
		String digits = VisibleText.plain(text).replaceAll("[ #]", "");
		return digits.matches("[1-9][0-9]{0,14}") ? Optional.of(new CaseNumber(Long.parseLong(digits)))
				: Optional.empty();
	}

	@Override
	public int compareTo(CaseNumber other) {
		return Long.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
