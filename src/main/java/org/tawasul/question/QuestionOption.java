package org.tawasul.question;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.persistence.Embeddable;
import org.tawasul.language.SupportedLanguages;

/**
 * One of the answers to choose from.
 *
 * @param code under which cases keep it, for ever
 * @param arabicLabel its label in Arabic
 * @param englishLabel its label in English
 * @param urgent whether it makes a case urgent
 * @param emergency whether it calls for the emergency number before anything else
 * @param retired whether it is offered no more; old answers keep its label
 * @param position its place among the options
 */
@Embeddable
public record QuestionOption(String code, @JsonAlias("ar") String arabicLabel, @JsonAlias("en") String englishLabel,
		boolean urgent, boolean emergency, boolean retired, int position) {

	/**
	 * The label to show.
	 * @param locale the reader's
	 * @return English for English readers, Arabic for everybody else
	 */
	public String label(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicLabel, this.englishLabel);
	}

}
