package org.tawasul.rehearsal;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * What the tables that come with the application are called in English: files of tables
 * have no place for a second name. Labels: {@code rehearsal.table-name.<key>}.
 */
@Component
public class TableNames {

	private final Messages messages;

	TableNames(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The English name of a table.
	 * @param key of the table
	 * @return nothing for one that only its owner knows
	 */
	public Optional<String> english(String key) {
		String words = key.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
		return this.messages.find("rehearsal.table-name." + words, SupportedLanguages.ENGLISH);
	}

}
