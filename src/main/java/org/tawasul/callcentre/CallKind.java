package org.tawasul.callcentre;

import java.util.Locale;

import org.tawasul.language.SupportedLanguages;

/**
 * What a call was about, as the table {@code call_kind} names it.
 *
 * @param code such as {@code NEW_REPORT}
 * @param arabicName for Arabic pages
 * @param englishName for English pages
 * @param offered whether agents may choose it; calls keep one that is offered no more
 */
public record CallKind(String code, String arabicName, String englishName, boolean offered) {

	/** A case was opened during the call. */
	public static final String NEW_REPORT = "NEW_REPORT";

	/** The caller was gone before the matter was clear. */
	public static final String BROKEN_OFF = "BROKEN_OFF";

	/** Maximum length of a name. */
	public static final int MAX_NAME = 60;

	/**
	 * Whether it must be offered: the application chooses it by itself.
	 * @return true for a new report and a broken line
	 */
	public boolean alwaysOffered() {
		return this.code.equals(NEW_REPORT) || this.code.equals(BROKEN_OFF);
	}

	/**
	 * Its name.
	 * @param locale the reader's
	 * @return in the reader's language
	 */
	public String name(Locale locale) {
		return SupportedLanguages.of(locale).getLanguage().equals("en") ? this.englishName : this.arabicName;
	}

}
