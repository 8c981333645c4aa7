package org.tawasul.rehearsal.web;

import java.util.Locale;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What kinds of elements and what is said of them are called, as far as people have a
 * word for them; otherwise as the file has it.
 */
@Component("modelChangeLabels")
public class ChangeLabels {

	private final Messages messages;

	ChangeLabels(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The kind of an element.
	 * @param type as the file has it
	 * @param locale the reader's
	 * @return its label
	 */
	public String type(String type, Locale locale) {
		return this.messages.find("rehearsal.type." + key(type), locale).orElse(type);
	}

	/**
	 * What is said of an element.
	 * @param name of the fact, as the file has it, or the heading of a column
	 * @param locale the reader's
	 * @return its label
	 */
	public String fact(String name, Locale locale) {
		return this.messages.find("rehearsal.fact." + key(name), locale).orElse(name);
	}

	private static String key(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
