package org.tawasul.directory;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * Somebody who works in the ministry and may hold posts. Passwords are kept elsewhere.
 *
 * @param username the sign-in name, also the id in the engine
 * @param arabicName the name in Arabic
 * @param englishName the name in Latin letters
 * @param email the mail address, empty if not known
 * @param mobile the mobile number by E.164, <code>null</code> if not known
 * @param language of messages to them
 */
public record Person(String username, String arabicName, String englishName, String email, @Nullable String mobile,
		Locale language) {

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicName, this.englishName);
	}

}
