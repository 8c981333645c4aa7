package org.tawasul.callcentre;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.TextNormalizer;

/**
 * The number by which an agent looks for a caller: one of three, or none.
 *
 * @param mobile E.164
 * @param identityNumber ten digits
 * @param caseNumber of one of the caller's cases
 */
public record Caller(@Nullable String mobile, @Nullable String identityNumber, @Nullable CaseNumber caseNumber) {

	/** A caller of whom nothing is known. */
	public static final Caller UNKNOWN = new Caller(null, null, null);

	/**
	 * Reads what an agent typed. A mobile number is never taken for a case, nor is an
	 * identity number: those of citizens begin with 1, of residents with 2.
	 * @param typed digits of any script, with spaces, dashes, a plus or a number sign
	 * @return the caller, or nothing when it is no such number
	 */
	public static Optional<Caller> parse(String typed) {
		Optional<Caller> mobile = MobileNumberParser.parse(typed).map((number) -> new Caller(number, null, null));
		if (mobile.isPresent()) {
			return mobile;
		}
		String digits = Objects.requireNonNullElse(TextNormalizer.normalizeDigits(typed), "");
		if (digits.matches("[12][0-9]{9}")) {
			return Optional.of(new Caller(null, digits, null));
		}
		return CaseNumber.parse(typed).map((number) -> new Caller(null, null, number));
	}

	/**
	 * Whether there is no number to look by.
	 * @return true for a caller of whom nothing is known
	 */
	public boolean isUnknown() {
		return this.equals(UNKNOWN);
	}

	/**
	 * What kind of number it is, for the audit trail and labels.
	 * @return {@code mobile}, {@code identity}, {@code case} or {@code none}
	 */
	public String kind() {
		if (this.mobile != null) {
			return "mobile";
		}
		if (this.identityNumber != null) {
			return "identity";
		}
		return (this.caseNumber != null) ? "case" : "none";
	}

	/**
	 * The number as it is written into the field again.
	 * @return empty for a caller of whom nothing is known
	 */
	public String text() {
		return Stream.of(this.mobile, this.identityNumber, (this.caseNumber != null) ? this.caseNumber.toString() : "")
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
	}

}
