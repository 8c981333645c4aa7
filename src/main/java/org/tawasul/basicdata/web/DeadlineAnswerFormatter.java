package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.deadline.AllowanceFormatter;
import org.tawasul.deadline.ClockKind;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts an answer of the deadline table into words: a time, a clock, a reminder, somebody
 * who is notified. An expression is shown as it is written.
 */
@Component
class DeadlineAnswerFormatter {

	private static final Set<String> UNSET = Set.of("", "-", "null");

	private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

	private static final Pattern PERCENT = Pattern.compile("\\d{1,2}|100");

	private static final String ROUND_THE_CLOCK = '"' + ClockKind.ROUND_THE_CLOCK.name() + '"';

	private static final String WORKING = '"' + ClockKind.WORKING.name() + '"';

	private static final String HEAD = "head";

	private final AllowanceFormatter times;

	private final Messages messages;

	DeadlineAnswerFormatter(AllowanceFormatter times, Messages messages) {
		this.times = times;
		this.messages = messages;
	}

	/**
	 * The words of a cell.
	 * @param name of the answer
	 * @param cell as it is written
	 * @param clock as the same row is written
	 * @param locale the reader's
	 */
	DeadlineCell format(String name, String cell, String clock, Locale locale) {
		if (UNSET.contains(cell) || (cell.equals("\"\"") && !name.equals("tell"))) {
			return DeadlineCell.words(this.messages.text("editor.deadlines.not-set", locale));
		}
		return words(name, cell, clock, locale).map(DeadlineCell::words).orElseGet(() -> DeadlineCell.code(cell));
	}

	private Optional<List<String>> words(String name, String cell, String clock, Locale locale) {
		return switch (name) {
			case "assess", "resolve" -> text(cell).flatMap((text) -> time(text, clock, locale)).map(List::of);
			case "routing", "answer", "objection" ->
				text(cell).flatMap((text) -> time(text, ROUND_THE_CLOCK, locale)).map(List::of);
			case "clock" -> text(cell).flatMap((text) -> this.messages.find("editor.deadlines.clock." + text, locale))
				.map(List::of);
			case "remindAt" -> PERCENT.matcher(cell).matches()
					? Optional.of(List.of(this.messages.text("editor.deadlines.reminder", locale, cell)))
					: Optional.empty();
			case "tell" -> text(cell).flatMap((text) -> notified(text, locale));
			default -> text(cell).map(List::of);
		};
	}

	private Optional<String> time(String iso, String clock, Locale locale) {
		return this.times.format(iso, clock.equals(WORKING) ? ClockKind.WORKING : ClockKind.ROUND_THE_CLOCK, locale);
	}

	private Optional<List<String>> notified(String names, Locale locale) {
		if (names.isBlank()) {
			return Optional.of(List.of(this.messages.text("editor.deadlines.nobody", locale)));
		}
		List<String> labels = new ArrayList<>();
		for (String name : names.split(",")) {
			Optional<String> label = this.messages
				.find(name.strip().equals(HEAD) ? "escalation-level.HEAD" : "group." + name.strip(), locale, "");
			if (label.isEmpty()) {
				return Optional.empty();
			}
			labels.add(label.get());
		}
		return Optional.of(labels);
	}

	private static Optional<String> text(String cell) {
		Matcher text = TEXT.matcher(cell);
		return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
	}

}
