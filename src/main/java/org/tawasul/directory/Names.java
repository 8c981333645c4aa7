package org.tawasul.directory;

import java.util.Locale;

/**
 * Which of two names a reader sees. Arabic is the ministry's language: whoever does not
 * ask for English reads Arabic.
 */
final class Names {

	private Names() {
	}

	static String of(Locale locale, String arabic, String english) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : arabic;
	}

}
