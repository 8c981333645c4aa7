package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.tawasul.deadline.AllowanceFormatter;
import org.tawasul.deadline.ClockKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts what tables ask and answer into the reader's words.
 */
@Component
class TableWords {

	private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");

	private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\s*,\\s*" + WORD + ")*+");

	private static final Pattern PERCENT = Pattern.compile("\\d{1,2}|100");

	/** Where the bundles name the values of a fact or answer. */
	private static final Map<String, String> LABELS = Map.of("importance", "importance.", "type", "type.", "category",
			"category.", "escalationLevel", "escalation-level.", "role", "role.", "region", "region.", "facilityKind",
			"facility-kind.", "clock", "editor.deadlines.clock.", "phase", "phase.");

	private final AllowanceFormatter times;

	private final MinistryDirectory ministry;

	private final Messages messages;

	TableWords(AllowanceFormatter times, MinistryDirectory ministry, Messages messages) {
		this.times = times;
		this.ministry = ministry;
		this.messages = messages;
	}

	/**
	 * The words of a single value.
	 * @param name of the fact or answer
	 * @param value as a table answers it
	 * @param clock by which times are counted
	 * @param locale the reader's
	 * @return nothing where people have no other word for it
	 */
	Optional<String> value(String name, String value, ClockKind clock, Locale locale) {
		if (LABELS.containsKey(name)) {
			return this.messages.find(LABELS.get(name) + value, locale);
		}
		return switch (name) {
			case "remindAt" -> PERCENT.matcher(value).matches()
					? Optional.of(this.messages.text("editor.deadlines.reminder", locale, value)) : Optional.empty();
			case "tell" -> notified(value, locale);
			case "unit", "chosenUnit", "facilityUnit" -> this.ministry.unit(value).map((unit) -> unit.name(locale));
			default -> (value.equals("true") || value.equals("false"))
					? Optional.of(this.messages.text("rehearsal.answer." + value, locale))
					: this.times.format(value, clock, locale);
		};
	}

	/**
	 * The words of a cell, or of what an element says.
	 * @param name of the fact or answer
	 * @param cell as the file has it
	 * @param locale the reader's
	 * @return nothing where the cell is an expression, or says it as people do
	 */
	Optional<String> cell(String name, String cell, Locale locale) {
		if (!WORDS.matcher(cell).matches()) {
			return value(name, cell, ClockKind.ROUND_THE_CLOCK, locale);
		}
		List<String> words = new ArrayList<>();
		for (String word : WORD.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList()) {
			value(name, word, ClockKind.ROUND_THE_CLOCK, locale).ifPresentOrElse(words::add, () -> words.add(word));
		}
		String text = list(words, locale);
		return text.equals(cell.replace("\"", "")) ? Optional.empty() : Optional.of(text);
	}

	private Optional<String> notified(String names, Locale locale) {
		List<String> labels = new ArrayList<>();
		for (String name : names.split(",")) {
			Optional<String> label = this.messages
				.find(name.strip().equals("head") ? "escalation-level.HEAD" : "group." + name.strip(), locale, "");
			if (label.isEmpty()) {
				return Optional.empty();
			}
			labels.add(label.get());
		}
		return Optional.of(list(labels, locale));
	}

	private String list(List<String> words, Locale locale) {
		return words.stream()
			.reduce((before, next) -> this.messages.text("editor.deadlines.list", locale, before, next))
			.orElse("");
	}

}
