package org.tawasul.webapps.look;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The value of one declaration as it is after left and right have changed places.
 */
final class RtlValueConverter {

	private static final Pattern SIDE = Pattern.compile("(?<![\\w])(left|right)(?![\\w])");

	private static final Pattern FOUR_SIDES = Pattern
		.compile("(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))");

	private static final Pattern RADIUS = Pattern.compile("(-webkit-|-moz-)?border-radius");

	private static final Pattern SHADOW = Pattern.compile("(-webkit-|-moz-)?(box|text)-shadow");

	private static final Pattern TRANSFORM = Pattern.compile("(-webkit-|-ms-|-moz-|-o-)?transform");

	private static final Pattern POSITION = Pattern
		.compile("background-position(-x)?|(-webkit-|-ms-)?transform-origin|object-position");

	private static final Pattern SIDE_WORDS = Pattern.compile("float|clear|text-align(-last)?|caption-side"
			+ "|background(-image)?|(-webkit-|-o-)?transition(-property)?|justify-\\w+");

	private static final Pattern LENGTH = Pattern.compile("[-+]?[\\d.]+([a-z%]*)");

	private RtlValueConverter() {
	}

	/**
	 * Mirrors a value.
	 * @param property what it is the value of
	 * @param value as it is written for left to right
	 * @return the value for right to left, the same where it has no side
	 */
	static String convert(String property, String value) {
		String name = property.toLowerCase(Locale.ROOT);
		if (FOUR_SIDES.matcher(name).matches()) {
			return fourSides(value);
		}
		if (RADIUS.matcher(name).matches()) {
			return each(value, '/', " / ", RtlValueConverter::corners);
		}
		if (SHADOW.matcher(name).matches()) {
			return each(value, ',', ", ", RtlValueConverter::shadow);
		}
		if (TRANSFORM.matcher(name).matches()) {
			return each(value, ' ', " ", RtlValueConverter::transform);
		}
		if (POSITION.matcher(name).matches()) {
			return each(value, ',', ", ", RtlValueConverter::position);
		}
		return name.equals("cursor") ? cursor(value)
				: (SIDE_WORDS.matcher(name).matches() ? outsideOfAddresses(value) : value);
	}

	/** Left for right and right for left, wherever either stands as a word. */
	static String swapSides(String text) {
		return SIDE.matcher(text).replaceAll((side) -> side.group().equals("left") ? "right" : "left");
	}

	private static String outsideOfAddresses(String value) {
		return each(value, ' ', " ", (part) -> part.startsWith("url(") ? part : swapSides(part));
	}

	/** Top, right, bottom, left. */
	private static String fourSides(String value) {
		List<String> sides = CssValueSplitter.split(value, ' ');
		return (sides.size() != 4) ? value : String.join(" ", sides.get(0), sides.get(3), sides.get(2), sides.get(1));
	}

	/**
	 * From the top left corner clockwise; what is missing is that of the one opposite.
	 */
	private static String corners(String value) {
		List<String> corner = CssValueSplitter.split(value, ' ');
		return switch (corner.size()) {
			case 2 -> String.join(" ", corner.get(1), corner.get(0));
			case 3 -> String.join(" ", corner.get(1), corner.get(0), corner.get(1), corner.get(2));
			case 4 -> String.join(" ", corner.get(1), corner.get(0), corner.get(3), corner.get(2));
			default -> value;
		};
	}

	/** The first length is the offset to the right. */
	private static String shadow(String value) {
		List<String> parts = CssValueSplitter.split(value, ' ');
		for (int i = 0; i < parts.size(); i++) {
			if (LENGTH.matcher(parts.get(i)).matches()) {
				parts.set(i, negative(parts.get(i)));
				break;
			}
		}
		return String.join(" ", parts);
	}

	private static String transform(String function) {
		Matcher move = Pattern.compile("(translate(X|3d)?\\()([^,)]+)(.*)").matcher(function);
		if (move.matches()) {
			return move.group(1) + negative(move.group(3).strip()) + move.group(4);
		}
		Matcher turn = Pattern.compile("((?:rotate|rotateZ|skew|skewX|skewY)\\()([^,)]+)(\\))").matcher(function);
		return turn.matches() ? turn.group(1) + negative(turn.group(2).strip()) + turn.group(3) : function;
	}

	private static String position(String value) {
		List<String> parts = CssValueSplitter.split(swapSides(value), ' ');
		if (!parts.isEmpty() && parts.get(0).endsWith("%")) {
			parts.set(0, opposite(parts.get(0)));
		}
		return String.join(" ", parts);
	}

	private static String opposite(String percent) {
		try {
			double share = 100 - Double.parseDouble(percent.substring(0, percent.length() - 1));
			return ((share == Math.rint(share)) ? Long.toString((long) share) : Double.toString(share)) + "%";
		}
		catch (NumberFormatException calculated) {
			return percent;
		}
	}

	private static String cursor(String value) {
		return value.replaceAll("\\b([ns]?)(e|w)-resize\\b", "$1@$2-resize").replace("@e-", "w-").replace("@w-", "e-");
	}

	private static String negative(String length) {
		Matcher matcher = LENGTH.matcher(length);
		if (!matcher.matches() || length.matches("[-+]?0[a-z%]*")) {
			return length;
		}
		return length.startsWith("-") ? length.substring(1) : "-" + length.replaceFirst("^\\+", "");
	}

	private static String each(String value, char separator, String between, UnaryOperator<String> mirror) {
		return CssValueSplitter.split(value, separator).stream().map(mirror).collect(Collectors.joining(between));
	}

}
