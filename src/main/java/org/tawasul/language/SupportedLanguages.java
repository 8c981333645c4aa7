package org.tawasul.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The two languages of the application. Arabic is the default and serves every language
 * but English.
 */
public final class SupportedLanguages {

	/** Arabic, the default. */
	public static final Locale ARABIC = Locale.forLanguageTag("ar");

	/** English. */
	public static final Locale ENGLISH = Locale.ENGLISH;

	/** Both, the default first. */
	public static final List<Locale> ALL = List.of(ARABIC, ENGLISH);

	/** A language range and its weight (RFC 9110, 12.5.4): on others the JDK fails. */
	private static final Pattern WEIGHTED_RANGE = Pattern
		.compile("(\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)(\\s*;\\s*[qQ]\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?))?");

	private SupportedLanguages() {
	}

	/**
	 * The supported language for a locale.
	 * @param locale any locale, with or without a country
	 * @return {@link #ENGLISH} for every English, {@link #ARABIC} for all else
	 */
	public static Locale of(@Nullable Locale locale) {
		return locale != null && locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : ARABIC;
	}

	/**
	 * The supported language for a tag, such as the value of {@code ?lang=}.
	 * @param tag a language tag as it came in, valid or not
	 * @return one of the two
	 */
	public static Locale of(@Nullable String tag) {
		return of((tag != null) ? Locale.forLanguageTag(tag.strip().replace('_', '-')) : null);
	}

	/**
	 * The supported language that a caller prefers.
	 * @param header the value of {@code Accept-Language} (RFC 9110), or nothing
	 * @return the preferred one by the caller's weights; Arabic if neither is accepted.
	 * Malformed parts of the header are skipped
	 */
	public static Locale accepted(@Nullable String header) {
		String ranges = Stream.of((header != null) ? header.split(",") : new String[0])
			.map(String::strip)
			.filter((range) -> WEIGHTED_RANGE.matcher(range).matches())
			.collect(Collectors.joining(","));
		return ranges.isEmpty() ? ARABIC : of(Locale.lookup(LanguageRange.parse(ranges), ALL));
	}

	/**
	 * Chooses between the two names of something.
	 * @param locale the reader's
	 * @param arabic the Arabic name
	 * @param english the English name
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public static String pick(Locale locale, String arabic, String english) {
		return of(locale).equals(ENGLISH) ? english : arabic;
	}

}
