package org.tawasul.process.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that owners write into forms and tables. Some take longer than anybody lives
 * for a short text, on the server and in browsers, since they try each way to cut it into
 * pieces. Those are told by what they do with repeated pieces of what they look for, and
 * by repetitions of something that can be cut in several ways.
 */
public final class SafePattern {

	/** Characters of a pattern. */
	private static final int MAX_LENGTH = 300;

	/** Pieces of a text that is tried. */
	private static final int PIECES = 300;

	/** Looks at a character: well above the square of the pieces, far below the cube. */
	private static final int MAX_TRIED = 1_000_000;

	/** The same for what people have written: at most a second or two. */
	private static final int MAX_STEPS = 50_000_000;

	private static final String USUAL = "a1 \u0627-";

	private SafePattern() {
	}

	/**
	 * Whether a pattern is one, and quick.
	 * @param pattern as it is written
	 * @return true when it may be used
	 */
	public static boolean isSafe(String pattern) {
		try {
			return pattern.length() <= MAX_LENGTH && isQuick(pattern, Pattern.compile(pattern));
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether a text holds what a pattern looks for, as in a browser also in a part of
	 * it. Forms that were deployed before patterns were checked may hold one that is
	 * none, which allows everything, or a slow one, which allows nothing that takes too
	 * long.
	 * @param pattern as the form has it
	 * @param text what somebody wrote
	 * @return false when it does not, or it cannot be told in time
	 */
	public static boolean find(String pattern, String text) {
		try {
			return Pattern.compile(pattern).matcher(new CountedText(text, new Steps(MAX_STEPS))).find();
		}
		catch (PatternSyntaxException ex) {
			return true;
		}
		catch (TooManyStepsException | StackOverflowError ex) {
			return false;
		}
	}

	private static boolean isQuick(String pattern, Pattern compiled) {
		List<String> pieces = pieces(pattern);
		if (repeated(pattern).stream().anyMatch((body) -> isCutInSeveralWays(body, pieces))) {
			return false;
		}
		for (String piece : pieces) {
			try {
				compiled.matcher(new CountedText(piece.repeat(PIECES) + "\u0001", new Steps(MAX_TRIED))).find();
			}
			catch (TooManyStepsException | StackOverflowError ex) {
				return false;
			}
		}
		return true;
	}

	/** Characters that the pattern names and usual ones, alone and in pairs. */
	private static List<String> pieces(String pattern) {
		Set<Character> named = new LinkedHashSet<>();
		USUAL.chars().forEach((character) -> named.add((char) character));
		pattern.chars()
			.filter((character) -> Character.isLetterOrDigit(character) || "@._-,/:".indexOf(character) >= 0)
			.limit(8)
			.forEach((character) -> named.add((char) character));
		List<String> pieces = new ArrayList<>();
		named.forEach((one) -> pieces.add(String.valueOf(one)));
		named.forEach((one) -> named.stream()
			.filter((other) -> !other.equals(one))
			.forEach((other) -> pieces.add("" + one + other)));
		return pieces;
	}

	/** The bodies of the groups that are repeated without an end. */
	private static List<String> repeated(String pattern) {
		List<String> bodies = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		boolean inClass = false;
		for (int i = 0; i < pattern.length(); i++) {
			char character = pattern.charAt(i);
			if (character == '\\') {
				i++;
			}
			else if (inClass || character == '[') {
				inClass = character != ']';
			}
			else if (character == '(') {
				open.push(i);
			}
			else if (character == ')' && !open.isEmpty()) {
				int from = open.pop();
				if (pattern.substring(i + 1).matches("(?s)(\\*|\\+|\\{\\d+,}|\\{\\d*,?\\d{2,}}).*")) {
					bodies.add(pattern.substring(from + 1, i).replaceFirst("^\\?(:|<\\w+>)", ""));
				}
			}
		}
		return bodies;
	}

	private static boolean isCutInSeveralWays(String body, List<String> pieces) {
		try {
			Pattern once = Pattern.compile("(?:" + body + ")");
			List<Pattern> ways = new ArrayList<>();
			alternatives(body).forEach((way) -> ways.add(Pattern.compile("(?:" + way + ")")));
			return pieces.stream()
				.anyMatch((piece) -> matches(once, "") && body.matches(".*[*+].*")
						|| matches(once, piece) && matches(once, piece + piece)
						|| ways.stream().filter((way) -> matches(way, piece)).count() > 1);
		}
		catch (PatternSyntaxException ex) {
			return true;
		}
	}

	private static boolean matches(Pattern pattern, String text) {
		try {
			return pattern.matcher(new CountedText(text, new Steps(MAX_TRIED))).matches();
		}
		catch (TooManyStepsException | StackOverflowError ex) {
			return true;
		}
	}

	private static List<String> alternatives(String body) {
		List<String> ways = new ArrayList<>();
		int depth = 0;
		int from = 0;
		for (int i = 0; i < body.length(); i++) {
			char character = body.charAt(i);
			if (character == '\\') {
				i++;
			}
			else if (character == '(' || character == '[') {
				depth++;
			}
			else if (character == ')' || character == ']') {
				depth--;
			}
			else if (character == '|' && depth == 0) {
				ways.add(body.substring(from, i));
				from = i + 1;
			}
		}
		ways.add(body.substring(from));
		return ways;
	}

	/** How often a text was looked at. */
	private static final class Steps {

		private int left;

		Steps(int left) {
			this.left = left;
		}

		void count() {
			if (--this.left < 0) {
				throw new TooManyStepsException();
			}
		}

	}

	/** A text that lets itself be looked at so often and no more. */
	private record CountedText(CharSequence text, Steps steps) implements CharSequence {

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			this.steps.count();
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new CountedText(this.text.subSequence(start, end), this.steps);
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

	private static final class TooManyStepsException extends RuntimeException {

	}

}
