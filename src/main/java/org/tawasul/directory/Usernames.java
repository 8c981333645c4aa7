package org.tawasul.directory;

import java.util.Locale;

import org.tawasul.language.VisibleText;

/**
 * The one rule for user names, wherever they are typed or come from: capitals are small
 * letters, and what counts is what a name shows.
 */
public final class Usernames {

	/** Maximum number of characters. */
	public static final int MAX_LENGTH = 64;

	private Usernames() {
	}

	/**
	 * The name as the directory keeps it.
	 * @param typed as it came in
	 * @return in lower case, without surrounding blanks and invisible characters
	 */
	public static String normalize(String typed) {
		return VisibleText.plain(typed).toLowerCase(Locale.ROOT);
	}

}
