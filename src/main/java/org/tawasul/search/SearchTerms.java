package org.tawasul.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SearchText;
import org.tawasul.language.TextNormalizer;

/**
 * What a typed text may mean. Numbers are compared whole: nobody finds a person digit by
 * digit.
 *
 * @param words normalised; a case has to have all of them
 */
record SearchTerms(List<String> words, Optional<CaseNumber> number, Optional<String> identity,
		Optional<String> mobile) {

	/** Further words would hardly narrow a search, but cost a scan of the index each. */
	private static final int MAX_WORDS = 8;

	/**
	 * The index knows texts by their sequences of three letters or digits; asked for
	 * anything else, it is read from end to end (PostgreSQL manual, pg_trgm).
	 */
	private static final Pattern INDEXED = Pattern.compile("[\\p{L}\\p{N}]{3}");

	/** Years and amounts have fewer digits. */
	private static final long LONG_NUMBER = 10_000;

	static SearchTerms of(String typed) {
		String normalised = SearchText.normalise(typed);
		List<String> words = Arrays.stream(normalised.split(" "))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MAX_WORDS)
			.toList();
		Optional<String> digits = Optional.ofNullable(TextNormalizer.normalizeDigits(typed));
		return new SearchTerms(words, CaseNumber.parse(typed), digits.filter((text) -> text.matches("[0-9]{10}")),
				MobileNumberParser.parse(typed));
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether the index can tell which cases have the words. */
	boolean isIndexed() {
		return this.words.stream().anyMatch((word) -> INDEXED.matcher(word).find());
	}

	/**
	 * Whether it is a number that hardly any text has by chance: the indexes find its few
	 * cases at once, however old they are.
	 */
	boolean isLongNumber() {
		return this.identity.isPresent() || this.mobile.isPresent()
				|| this.number.filter((number) -> number.value() >= LONG_NUMBER).isPresent();
	}

	String phrase() {
		return pattern(String.join(" ", this.words));
	}

	/** For SQL's {@code like}. */
	static String pattern(String part) {
		return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
