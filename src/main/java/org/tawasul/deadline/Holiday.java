package org.tawasul.deadline;

import java.time.LocalDate;
import java.util.Locale;

import org.tawasul.language.SupportedLanguages;

/**
 * Days off of one year, as they were announced.
 *
 * @param from the first day
 * @param to the last day, the same for a single day
 * @param arabicName the name in Arabic
 * @param englishName the name in English
 */
public record Holiday(LocalDate from, LocalDate to, String arabicName, String englishName) {

	/**
	 * Whether a day is one of them.
	 * @param date the day
	 * @return true for the first and the last too
	 */
	public boolean contains(LocalDate date) {
		return !date.isBefore(this.from) && !date.isAfter(this.to);
	}

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicName, this.englishName);
	}

}
