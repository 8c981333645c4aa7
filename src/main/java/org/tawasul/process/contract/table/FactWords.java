package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.Words;

import org.springframework.context.MessageSourceResolvable;

/**
 * Cases in words: which facts they are told by, and what those are.
 */
final class FactWords {

	/** Facts whose words have names in the bundles. */
	private static final Set<String> NAMED = Set.of("type", "category", "importance", "region", "role", "channel");

	private static final int MOST_VALUES = 6;

	private FactWords() {
	}

	/** For those who read it. */
	static MessageSourceResolvable describe(FactSpace space, List<BitSet> points) {
		List<MessageSourceResolvable> parts = new ArrayList<>();
		each(space, points, (name, values) -> {
			List<MessageSourceResolvable> words = new ArrayList<>();
			values.stream().limit(MOST_VALUES).forEach((value) -> words.add(word(name, value)));
			if (values.size() > MOST_VALUES) {
				words.add(Words.of(Fact.OTHER));
			}
			parts.add(Words.around("process.fact.is", Words.of(code(name), name), Words.list(words)));
		});
		return parts.isEmpty() ? Words.of("process.fact.any", "") : Words.list(parts);
	}

	/** The same in the words of the table. */
	static String codes(FactSpace space, List<BitSet> points) {
		List<String> parts = new ArrayList<>();
		each(space, points, (name, values) -> parts
			.add(name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(","))));
		return String.join(" ", parts);
	}

	private static void each(FactSpace space, List<BitSet> points, Part part) {
		for (int axis = 0; axis < points.size(); axis++) {
			FactSpace.Axis facts = space.axes().get(axis);
			BitSet chosen = points.get(axis);
			if (chosen.cardinality() == facts.points().size()) {
				continue;
			}
			for (String name : facts.names()) {
				Set<@Nullable Object> values = new LinkedHashSet<>();
				chosen.stream().forEach((point) -> values.add(facts.points().get(point).get(name)));
				part.take(name, ranges(values));
			}
		}
	}

	private static String code(String fact) {
		return "process.fact.name." + fact.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	/** Whole numbers that follow each other are a range. */
	private static List<@Nullable Object> ranges(Set<@Nullable Object> values) {
		List<@Nullable Object> ranges = new ArrayList<>();
		Integer from = null;
		Integer to = null;
		for (Object value : values) {
			if (!(value instanceof Integer number)) {
				ranges.add(value);
			}
			else if (to != null && number == to + 1) {
				to = number;
			}
			else {
				add(ranges, from, to);
				from = number;
				to = number;
			}
		}
		add(ranges, from, to);
		return ranges;
	}

	private static void add(List<@Nullable Object> ranges, @Nullable Integer from, @Nullable Integer to) {
		if (from != null) {
			ranges.add(from.equals(to) ? String.valueOf(from) : from + "–" + to);
		}
	}

	private static MessageSourceResolvable word(String fact, @Nullable Object value) {
		if (value == null) {
			return Words.of("process.fact.unknown", "null");
		}
		if (value instanceof Boolean) {
			return Words.of("process.fact." + value, String.valueOf(value));
		}
		String text = String.valueOf(value);
		return NAMED.contains(fact) ? Words.around("process.fact.word", Words.of(fact + "." + text, text), text)
				: Words.of(text);
	}

	/** Takes a fact and what it can be. */
	private interface Part {

		void take(String name, List<@Nullable Object> values);

	}

}
