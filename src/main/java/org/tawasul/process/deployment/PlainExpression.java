package org.tawasul.process.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The expressions that a model may hold: they read variables and compare them. No dot, no
 * call, no index, so that nothing behind a variable can be reached.
 */
public final class PlainExpression {

	private static final int LONGEST = 1000;

	private static final Pattern TOKEN = Pattern
		.compile("\\s*('[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|==|!=|<=|>=|&&|\\|\\||[-<>!()}])");

	private static final Set<String> PREFIX = Set.of("!", "not", "empty", "-");

	private static final Set<String> BETWEEN = Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||", "and", "or", "eq",
			"ne", "lt", "gt", "le", "ge");

	private static final Set<String> CONSTANT = Set.of("true", "false", "null");

	private static final Set<String> NO_NAME = Set.of("div", "mod", "instanceof");

	private final String text;

	private final Set<String> variables = new TreeSet<>();

	private int at;

	private @Nullable String token;

	private PlainExpression(String text) {
		this.text = text;
	}

	/**
	 * Whether the engine would evaluate something in this text.
	 * @param text an attribute or the content of an element
	 * @return true when it holds an expression, plain or not
	 */
	public static boolean isIn(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/**
	 * Reads a text with its expressions.
	 * @param text such as {@code ${outcome == 'RESOLVED'}} or {@code P3D}
	 * @return the variables that it reads; empty when it does more than read and compare
	 */
	public static Optional<Set<String>> variablesOf(String text) {
		PlainExpression expression = new PlainExpression(text);
		return expression.isPlain() ? Optional.of(expression.variables) : Optional.empty();
	}

	private boolean isPlain() {
		if (!isIn(this.text)) {
			return true;
		}
		if (this.text.length() > LONGEST || this.text.contains("#{")) {
			return false;
		}
		for (this.at = this.text.indexOf("${"); this.at >= 0; this.at = this.text.indexOf("${", this.at)) {
			this.at += 2;
			next();
			if (!comparison() || !"}".equals(this.token)) {
				return false;
			}
		}
		return true;
	}

	private boolean comparison() {
		boolean plain = operand();
		while (plain && this.token != null && BETWEEN.contains(this.token)) {
			next();
			plain = operand();
		}
		return plain;
	}

	private boolean operand() {
		while (this.token != null && PREFIX.contains(this.token)) {
			next();
		}
		String first = this.token;
		if (first == null || BETWEEN.contains(first) || NO_NAME.contains(first) || first.matches("[)}]")) {
			return false;
		}
		next();
		if (first.equals("(")) {
			boolean closed = comparison() && ")".equals(this.token);
			next();
			return closed;
		}
		if (first.matches("[A-Za-z_].*") && !CONSTANT.contains(first)) {
			this.variables.add(first);
		}
		return true;
	}

	private void next() {
		Matcher matcher = TOKEN.matcher(this.text).region(this.at, this.text.length());
		boolean found = matcher.lookingAt();
		this.token = found ? matcher.group(1) : null;
		this.at = found ? matcher.end() : this.at;
	}

}
