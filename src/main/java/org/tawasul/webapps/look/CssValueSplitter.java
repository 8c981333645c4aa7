package org.tawasul.webapps.look;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a value in a style sheet, taken apart where a separator stands outside of
 * brackets and quotes.
 */
final class CssValueSplitter {

	private CssValueSplitter() {
	}

	/**
	 * Takes a value apart.
	 * @param value the value, such as {@code 0 calc(1px + 2px)}
	 * @param separator what stands between the parts; spaces may repeat
	 * @return the parts without the separators
	 */
	static List<String> split(String value, char separator) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int depth = 0;
		char quote = 0;
		for (char letter : value.toCharArray()) {
			quote = quoteAfter(quote, letter);
			depth += (quote == 0) ? deeper(letter) : 0;
			if (letter == separator && depth == 0 && quote == 0) {
				keep(part, parts);
			}
			else {
				part.append(letter);
			}
		}
		keep(part, parts);
		return parts;
	}

	private static char quoteAfter(char quote, char letter) {
		if (letter != '"' && letter != '\'') {
			return quote;
		}
		if (quote == 0) {
			return letter;
		}
		return (quote == letter) ? 0 : quote;
	}

	private static int deeper(char letter) {
		return switch (letter) {
			case '(' -> 1;
			case ')' -> -1;
			default -> 0;
		};
	}

	private static void keep(StringBuilder part, List<String> parts) {
		if (!part.toString().isBlank()) {
			parts.add(part.toString().strip());
		}
		part.setLength(0);
	}

}
