package org.tawasul.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Compares the cells of tables that are nothing but words ({@code "FIRE","VIOLENCE"},
 * {@code true}, {@code null}), and the questions before them ({@code type},
 * {@code hurt = true}), without the FEEL engine, which parses each cell anew every time:
 * that was a third of what taking a case in cost. Everything else goes to the FEEL
 * engine, and means the same here and there.
 */
class WordCells implements FeelEngine {

	private static final Pattern WORD = Pattern.compile("\"[^\"\\\\]*\"");

	private static final Pattern WORDS = Pattern
		.compile("\\s*(true|false|(\"[^\"\\\\]*\"|null)\\s*(,\\s*(\"[^\"\\\\]*\"|null)\\s*)*)\\s*");

	private static final Pattern TICKED = Pattern.compile("([a-zA-Z]\\w*)\\s*=\\s*true");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");

	/** Not many: as many as there are different cells in the tables of all versions. */
	private static final int MOST = 10_000;

	private final FeelEngine feel;

	private final Map<String, Predicate<@Nullable Object>> cells = new ConcurrentHashMap<>();

	WordCells(FeelEngine feel) {
		this.feel = feel;
	}

	@Override
	@SuppressWarnings({ "unchecked", "NullAway" })
	public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
		String text = expression.strip();
		if (WORD.matcher(text).matches()) {
			return (T) text.substring(1, text.length() - 1);
		}
		if (NAME.matcher(text).matches() && !Set.of("true", "false", "null").contains(text)) {
			Object value = value(text, context);
			if (value == null || value instanceof String || value instanceof Boolean) {
				return (T) value;
			}
		}
		Matcher ticked = TICKED.matcher(text);
		if (ticked.matches() && value(ticked.group(1), context) instanceof Boolean tick) {
			return (T) tick;
		}
		return this.feel.evaluateSimpleExpression(expression, context);
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
		if (cell.strip().equals("-")) {
			return true;
		}
		if (!WORDS.matcher(cell).matches()) {
			return this.feel.evaluateSimpleUnaryTests(cell, input, context);
		}
		Object value = value(input, context);
		if (value != null && !(value instanceof String) && !(value instanceof Boolean)) {
			return this.feel.evaluateSimpleUnaryTests(cell, input, context);
		}
		if (this.cells.size() > MOST) {
			this.cells.clear();
		}
		return this.cells.computeIfAbsent(cell, WordCells::anyOf).test(value);
	}

	private static @Nullable Object value(String name, VariableContext context) {
		TypedValue typed = context.resolve(name);
		return (typed != null) ? typed.getValue() : null;
	}

	private static Predicate<@Nullable Object> anyOf(String cell) {
		Set<String> words = WORD.matcher(cell).results().map((match) -> match.group()).collect(Collectors.toSet());
		Set<String> others = Arrays.stream(WORD.matcher(cell).replaceAll("").split(","))
			.map(String::strip)
			.collect(Collectors.toSet());
		return (value) -> (value instanceof String text) ? words.contains('"' + text + '"')
				: others.contains(String.valueOf(value));
	}

}
