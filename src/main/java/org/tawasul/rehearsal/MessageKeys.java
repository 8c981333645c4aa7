package org.tawasul.rehearsal;

import java.util.Locale;

/**
 * The parts of messages' keys that stand for names in files.
 */
public final class MessageKeys {

	private MessageKeys() {
	}

	/**
	 * The part that stands for a name.
	 * @param name as the file has it
	 * @return in lower case, its words joined by hyphens
	 */
	public static String of(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
