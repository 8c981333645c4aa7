package org.tawasul.rehearsal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.ComparedTable.Column;
import org.tawasul.rehearsal.EnglishTableNames;
import org.tawasul.rehearsal.FileComparison.Element;
import org.tawasul.rehearsal.FileComparison.Fact;
import org.tawasul.rehearsal.MessageKeys;

import org.springframework.stereotype.Component;

/**
 * What kinds of elements and what is said of them are called, as far as people have a
 * word for them; otherwise as the file has it.
 */
@Component("modelChangeLabels")
public class ChangeLabels {

	private static final Pattern OPTION = Pattern.compile("values (\\d+)\\.(label|value)");

	private static final Pattern OPTION_ENGLISH = Pattern.compile("properties\\.option\\.(.+)\\.en");

	private static final Pattern INPUT = Pattern.compile("inputOutput\\.(\\w+)");

	private final TableWords words;

	private final EnglishTableNames tableNames;

	private final Messages messages;

	ChangeLabels(TableWords words, EnglishTableNames tableNames, Messages messages) {
		this.words = words;
		this.tableNames = tableNames;
		this.messages = messages;
	}

	/**
	 * The kind of an element.
	 * @param type as the file has it
	 * @param locale the reader's
	 * @return its label
	 */
	public String type(String type, Locale locale) {
		return this.messages.find("rehearsal.type." + MessageKeys.of(type), locale).orElse(type);
	}

	/**
	 * What an element is called, in the reader's language as far as the file has it.
	 * @param element what differs
	 * @param locale the reader's
	 * @return its name; empty without one
	 */
	public String name(Element element, Locale locale) {
		String name = element.name().in(locale);
		return element.type().equals("decision") ? table(element.id(), name, locale) : name;
	}

	/**
	 * What a table is called.
	 * @param key of the table
	 * @param name the owner's
	 * @param locale the reader's
	 * @return the owner's name for those who read Arabic, and of tables that only the
	 * owner knows
	 */
	public String table(String key, String name, Locale locale) {
		return isEnglish(locale) ? this.tableNames.find(key).orElse(name) : name;
	}

	/**
	 * What is said of an element.
	 * @param fact what differs
	 * @param locale the reader's
	 * @return its label
	 */
	public String fact(Fact fact, Locale locale) {
		return column(fact.name(), fact.label(), locale);
	}

	/**
	 * The heading of a column: the owner's for those who read Arabic, as it is written.
	 * @param name what the column asks or answers
	 * @param label the owner's heading; may be empty
	 * @param locale the reader's
	 * @return its label
	 */
	String column(String name, String label, Locale locale) {
		if (!label.isEmpty() && !isEnglish(locale)) {
			return label;
		}
		return this.messages.find("rehearsal.fact." + MessageKeys.of(name), locale)
			.or(() -> owned(name, locale))
			.orElse(label.isEmpty() ? name : label);
	}

	/**
	 * What a value means, where that is not what it says.
	 * @param fact what differs
	 * @param value before or after
	 * @param locale the reader's
	 * @return empty where there is nothing to add
	 */
	public String words(Fact fact, String value, Locale locale) {
		return this.words.cell(fact.name(), value, locale).orElse("");
	}

	/**
	 * The heading of a column of a table.
	 * @param column of the table
	 * @param locale the reader's
	 * @return its label; empty for what the rows are for
	 */
	public String heading(Column column, Locale locale) {
		return column.label().isEmpty() ? "" : column(column.name(), column.label(), locale);
	}

	/**
	 * What a cell of a table means, where that is not what it says.
	 * @param column the cell's
	 * @param text what stands in it
	 * @param locale the reader's
	 * @return empty where there is nothing to add
	 */
	public String meaning(Column column, String text, Locale locale) {
		return (column.name().isEmpty() || text.isEmpty()) ? ""
				: this.words.cell(column.name(), text, locale).orElse("");
	}

	/** What owners have named. */
	private Optional<String> owned(String name, Locale locale) {
		Matcher option = OPTION.matcher(name);
		if (option.matches()) {
			return Optional.of(this.messages.text("rehearsal.fact.option-" + option.group(2), locale, option.group(1)));
		}
		Matcher input = INPUT.matcher(name);
		if (input.matches()) {
			return Optional.of(this.messages.text("rehearsal.fact.input", locale, input.group(1)));
		}
		Matcher english = OPTION_ENGLISH.matcher(name);
		return english.matches()
				? Optional.of(this.messages.text("rehearsal.fact.option-english", locale, english.group(1)))
				: Optional.empty();
	}

	private static boolean isEnglish(Locale locale) {
		return SupportedLanguages.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
