package org.tawasul.directory;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the ministry and may hold posts. Passwords are not here: the
 * identity service keeps them.
 *
 * @param username the name they sign in by, also their id in the engine
 * @param arabicName their name in Arabic
 * @param englishName their name in Latin letters
 * @param email where their mail goes
 * @param mobile their mobile number in E.164 form, <code>null</code> if not known
 * @param language the language that messages to them are written in
 */
public record Person(String username, String arabicName, String englishName, String email, @Nullable String mobile,
		Locale language) {

	/**
	 * The name to show.
	 * @param locale the reader's locale
	 * @return the English name for English readers, the Arabic one for everybody else
	 */
	public String name(Locale locale) {
		return Names.of(locale, this.arabicName, this.englishName);
	}

}
