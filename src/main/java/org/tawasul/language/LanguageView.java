package org.tawasul.language;

import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * The language attributes of a page. In templates:
 * {@code <html th:lang="${@language.code(#locale)}" th:dir=
 * "${@language.direction(#locale)}">}.
 */
@Component("language")
public class LanguageView {

	/**
	 * The value of {@code lang}.
	 * @param locale the reader's
	 * @return {@code ar} or {@code en}
	 */
	public String code(Locale locale) {
		return SupportedLanguages.of(locale).getLanguage();
	}

	/**
	 * The value of {@code dir}.
	 * @param locale the reader's
	 * @return {@code rtl} or {@code ltr}
	 */
	public String direction(Locale locale) {
		return rightToLeft(locale) ? "rtl" : "ltr";
	}

	/**
	 * Whether the page runs from right to left.
	 * @param locale the reader's
	 * @return true for Arabic
	 */
	public boolean rightToLeft(Locale locale) {
		return SupportedLanguages.of(locale).equals(SupportedLanguages.ARABIC);
	}

	/**
	 * The language that the switch leads to, as a value of {@code ?lang=}.
	 * @param locale the reader's
	 * @return {@code en} for Arabic, {@code ar} for English
	 */
	public String other(Locale locale) {
		return rightToLeft(locale) ? "en" : "ar";
	}

}
