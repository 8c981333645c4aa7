package org.tawasul.rehearsal;

import java.util.Optional;

import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * What the tables that come with the application are called in English: files of tables
 * have no place for a second name. Labels: {@code rehearsal.table-name.<key>}.
 */
@Component
public class EnglishTableNames {

	private final Messages messages;

	EnglishTableNames(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The English name of a table.
	 * @param key of the table
	 * @return nothing for one that only its owner knows
	 */
	public Optional<String> find(String key) {
		return this.messages.find("rehearsal.table-name." + MessageKeys.of(key), SupportedLanguages.ENGLISH);
	}

}
