package org.tawasul.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

/**
 * The two languages that people are spoken to in. Arabic is the default: whatever is
 * neither Arabic nor English is answered in Arabic.
 */
public final class SupportedLanguages {

	/** Arabic, the default. */
	public static final Locale ARABIC = Locale.forLanguageTag("ar");

	/** English. */
	public static final Locale ENGLISH = Locale.ENGLISH;

	/** Both, the default first. */
	public static final List<Locale> ALL = List.of(ARABIC, ENGLISH);

	private SupportedLanguages() {
	}

	/**
	 * The language that serves a locale.
	 * @param locale any locale, with or without a country
	 * @return {@link #ENGLISH} for every English, {@link #ARABIC} for all else
	 */
	public static Locale of(@Nullable Locale locale) {
		return locale != null && locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : ARABIC;
	}

	/**
	 * The language that a tag names, such as the value of {@code ?lang=}.
	 * @param tag a language tag as it came in, nonsense included
	 * @return one of the two
	 */
	public static Locale of(@Nullable String tag) {
		return of((tag != null) ? Locale.forLanguageTag(tag.strip().replace('_', '-')) : null);
	}

	/**
	 * The language that serves a caller best.
	 * @param header the value of {@code Accept-Language} (RFC 9110), or nothing
	 * @return the first of the two by the caller's weights; Arabic if neither is wanted
	 * or the header is broken
	 */
	public static Locale accepted(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return ARABIC;
		}
		try {
			return of(Locale.lookup(LanguageRange.parse(header), ALL));
		}
		catch (IllegalArgumentException brokenHeader) {
			return ARABIC;
		}
	}

}
