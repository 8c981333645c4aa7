package org.tawasul.question;

import java.util.Locale;

import org.tawasul.language.SupportedLanguages;

/**
 * One of the answers to choose from.
 *
 * @param code by which a case keeps it, for ever
 * @param arabicLabel its words in Arabic
 * @param englishLabel its words in English
 * @param urgent whether it makes a case urgent
 * @param retired whether it is offered no more; old answers keep its words
 */
public record QuestionOption(String code, String arabicLabel, String englishLabel, boolean urgent, boolean retired) {

	/**
	 * The words to show.
	 * @param locale the reader's
	 * @return English for English readers, Arabic for everybody else
	 */
	public String label(Locale locale) {
		return SupportedLanguages.of(locale).equals(SupportedLanguages.ENGLISH) ? this.englishLabel : this.arabicLabel;
	}

}
