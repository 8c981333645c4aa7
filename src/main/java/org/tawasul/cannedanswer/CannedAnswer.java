package org.tawasul.cannedanswer;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * An answer that was prepared for many requests.
 *
 * @param id its number; 0 for a new one
 * @param about a type of request or a category of incident by its constant, or
 * <code>null</code> for any
 * @param title by which those who write answers know it
 * @param arabicText the answer in Arabic
 * @param englishText the answer in English, or <code>null</code>
 * @param version counts its changes, for whoever edits it beside another
 */
public record CannedAnswer(long id, @Nullable String about, String title, String arabicText,
		@Nullable String englishText, int version) {

	/** Maximum length of a title. */
	public static final int MAX_TITLE = 100;

	/** Maximum length of a text: that of a resolution. */
	public static final int MAX_TEXT = 4000;

	/**
	 * The answer in the reporter's language.
	 * @param language the reporter's
	 * @return the English text for English readers if there is one, else the Arabic one
	 */
	public String text(Locale language) {
		return (this.englishText != null) ? SupportedLanguages.pick(language, this.arabicText, this.englishText)
				: this.arabicText;
	}

}
