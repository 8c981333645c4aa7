package org.tawasul.rehearsal.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.stereotype.Component;

/**
 * What people are called on the pages of models.
 */
@Component("modelPersonNames")
public class PersonNames {

	private final MinistryDirectory ministry;

	PersonNames(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * The name of somebody.
	 * @param username who; null for nobody
	 * @param locale the reader's
	 * @return the user name of people who are not in the directory; empty for nobody
	 */
	public String of(@Nullable String username, Locale locale) {
		return (username == null) ? ""
				: this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

}
