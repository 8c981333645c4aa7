package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a pattern allows. Patterns of forms are short and plain, so one is read as
 * far as it is understood: characters, classes, groups, the first of alternatives, and
 * repetitions as often as they must be.
 */
final class SampleText {

	private static final int MOST = 200;

	private final String pattern;

	private final boolean generous;

	private int at;

	private SampleText(String pattern, boolean generous) {
		this.pattern = pattern;
		this.generous = generous;
	}

	/**
	 * Texts to be tried.
	 * @param pattern a regular expression
	 * @return a short one and a longer one; whether the pattern allows them is to be seen
	 */
	static List<String> of(String pattern) {
		List<String> texts = new ArrayList<>();
		for (boolean generous : List.of(false, true)) {
			String text = new SampleText(pattern, generous).alternatives();
			texts.add(text.substring(0, Math.min(MOST, text.length())));
		}
		return texts;
	}

	private String alternatives() {
		String first = sequence();
		while (peek() == '|') {
			this.at++;
			sequence();
		}
		return first;
	}

	private String sequence() {
		StringBuilder text = new StringBuilder();
		while (this.at < this.pattern.length() && peek() != '|' && peek() != ')') {
			String one = atom();
			text.append(one.repeat(times()));
		}
		return text.toString();
	}

	private String atom() {
		char character = next();
		return switch (character) {
			case '(' -> group();
			case '[' -> set();
			case '\\' -> escaped(next());
			case '.' -> "a";
			case '^', '$' -> "";
			default -> String.valueOf(character);
		};
	}

	private String group() {
		boolean ahead = false;
		if (peek() == '?') {
			this.at++;
			ahead = peek() == '=' || peek() == '!';
			this.at++;
		}
		String text = alternatives();
		this.at++;
		return ahead ? "" : text;
	}

	/** The first character of a class, or one that is not in it. */
	private String set() {
		boolean not = peek() == '^';
		int from = not ? this.at + 1 : this.at;
		this.at = from;
		String first = "";
		while (this.at < this.pattern.length() && (peek() != ']' || this.at == from)) {
			char character = next();
			String one = (character == '\\') ? escaped(next()) : String.valueOf(character);
			first = first.isEmpty() ? one : first;
		}
		this.at++;
		if (!not) {
			return first;
		}
		String within = this.pattern.substring(from, this.at);
		return List.of("a", "1", "-", "ن").stream().filter((one) -> !within.contains(one)).findFirst().orElse("ض");
	}

	private String escaped(char character) {
		return switch (character) {
			case 'd' -> "5";
			case 'w' -> "a";
			case 's' -> " ";
			case 'D', 'S' -> "a";
			case 'W' -> "-";
			case 'b', 'B', 'A', 'z', 'Z' -> "";
			case 'p', 'P' -> property();
			default -> String.valueOf(character);
		};
	}

	private String property() {
		int end = this.pattern.indexOf('}', this.at);
		String name = (end > 0) ? this.pattern.substring(this.at, end) : "";
		this.at = (end > 0) ? end + 1 : this.at;
		return name.contains("N") ? "5"
				: name.contains("Lu") || name.contains("Upper") ? "A" : name.contains("Latin") ? "a" : "ن";
	}

	private int times() {
		int times = switch (peek()) {
			case '*', '?' -> optional();
			case '+' -> once();
			case '{' -> counted();
			default -> 1;
		};
		if (peek() == '?' || peek() == '+') {
			this.at++;
		}
		return times;
	}

	private int optional() {
		this.at++;
		return this.generous ? 1 : 0;
	}

	private int once() {
		this.at++;
		return this.generous ? 12 : 1;
	}

	private int counted() {
		int end = this.pattern.indexOf('}', this.at);
		String count = (end > 0) ? this.pattern.substring(this.at + 1, end) : "";
		this.at = (end > 0) ? end + 1 : this.pattern.length();
		String[] limits = count.split(",", 2);
		String limit = (this.generous && limits.length > 1 && !limits[1].isBlank()) ? limits[1] : limits[0];
		return limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 1;
	}

	private char peek() {
		return (this.at < this.pattern.length()) ? this.pattern.charAt(this.at) : 0;
	}

	private char next() {
		return (this.at < this.pattern.length()) ? this.pattern.charAt(this.at++) : 0;
	}

}
