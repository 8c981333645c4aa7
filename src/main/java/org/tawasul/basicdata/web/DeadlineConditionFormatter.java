package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts a condition of the deadline table into words: nothing, some words, or all but
 * some. Any other test is shown as it is written.
 */
@Component
class DeadlineConditionFormatter {

	private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");

	private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\s*,\\s*" + WORD + ")*+");

	private static final Pattern ALL_BUT = Pattern.compile("not\\s*\\(\\s*(" + WORDS + ")\\s*\\)");

	/** Where the bundles name the values of a fact. */
	private static final Map<String, String> LABELS = Map.of("escalationLevel", "escalation-level.", "importance",
			"importance.", "type", "type.", "category", "category.", "role", "role.");

	private final Messages messages;

	DeadlineConditionFormatter(Messages messages) {
		this.messages = messages;
	}

	DeadlineCell format(String fact, String cell, Locale locale) {
		if (isAny(cell)) {
			return DeadlineCell.words(this.messages.text("editor.deadlines.any", locale));
		}
		Matcher allBut = ALL_BUT.matcher(cell);
		if (allBut.matches()) {
			return labels(fact, allBut.group(1), locale).map((labels) -> {
				labels.add(0, this.messages.text("editor.deadlines.all-but", locale));
				return DeadlineCell.words(labels);
			}).orElseGet(() -> DeadlineCell.code(cell));
		}
		return labels(fact, cell, locale).map(DeadlineCell::words).orElseGet(() -> DeadlineCell.code(cell));
	}

	/**
	 * Who gets a case of these levels when its time is over.
	 */
	DeadlineCell escalation(String cell, Locale locale) {
		Optional<List<String>> labels = labels("escalationLevel", cell, locale);
		if (labels.isEmpty()) {
			return DeadlineCell.words(this.messages.text("editor.deadlines.next-level", locale));
		}
		List<String> levels = words(cell);
		List<String> next = levels.stream()
			.map((level) -> this.messages.text("editor.deadlines.escalation." + level, locale))
			.toList();
		return (next.size() == 1) ? DeadlineCell.words(next) : DeadlineCell.words(IntStream.range(0, next.size())
			.mapToObj((i) -> this.messages.text("editor.deadlines.of-level", locale, labels.get().get(i), next.get(i)))
			.toList());
	}

	/** Labels of all the words, or nothing when one of them has none. */
	private Optional<List<String>> labels(String fact, String cell, Locale locale) {
		String prefix = LABELS.get(fact);
		if (prefix == null || !WORDS.matcher(cell).matches()) {
			return Optional.empty();
		}
		List<String> labels = new ArrayList<>();
		for (String word : words(cell)) {
			Optional<String> label = this.messages.find(prefix + word, locale);
			if (label.isEmpty()) {
				return Optional.empty();
			}
			labels.add(label.get());
		}
		return Optional.of(labels);
	}

	private static List<String> words(String cell) {
		return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
	}

	private static boolean isAny(String cell) {
		return cell.isEmpty() || cell.equals("-");
	}

}
