package org.tawasul.survey;

import java.util.Locale;

import org.tawasul.language.SupportedLanguages;

/**
 * One of the answers to choose from.
 *
 * @param code under which answers are kept, for ever
 * @param arabicLabel its name in Arabic
 * @param englishLabel its name in English
 * @param asked whether it can be chosen in versions published from now on
 */
public record SurveyOption(String code, String arabicLabel, String englishLabel, boolean asked) {

	/**
	 * The option's name.
	 * @param locale the reader's
	 * @return in Arabic or English
	 */
	public String label(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicLabel, this.englishLabel);
	}

}
