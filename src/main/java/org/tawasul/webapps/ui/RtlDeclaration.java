package org.tawasul.webapps.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpression;
import com.helger.css.decl.CSSExpressionMemberFunction;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.ECSSExpressionOperator;
import com.helger.css.decl.ICSSExpressionMember;

/**
 * Mirrors one declaration of a style sheet: left becomes right, in the property's name
 * and in its value.
 */
final class RtlDeclaration {

	private static final Pattern SIDE = Pattern.compile("(?<!\\w)(left|right)(?!\\w)");

	private static final Pattern FOUR_SIDES = Pattern
		.compile("margin|padding|inset|border-(width|style|color)|scroll-(margin|padding)");

	private static final Pattern RADIUS = Pattern.compile("(-webkit-|-moz-)?border-radius");

	private static final Pattern SHADOW = Pattern.compile("(-webkit-|-moz-)?(box|text)-shadow");

	private static final Pattern TRANSFORM = Pattern.compile("(-webkit-|-ms-|-moz-|-o-)?transform");

	private static final Pattern POSITION = Pattern
		.compile("background-position(-x)?|(-webkit-|-ms-)?transform-origin|object-position");

	private static final Pattern SIDE_WORDS = Pattern.compile("float|clear|text-align(-last)?|caption-side"
			+ "|background(-image)?|(-webkit-|-o-)?transition(-property)?|justify-\\w+");

	private static final Pattern MOVE = Pattern.compile("translate(X|3d)?");

	private static final Pattern TURN = Pattern.compile("rotateZ?|skew[XY]?");

	private static final Pattern LENGTH = Pattern.compile("[-+]?[\\d.]+([a-z%]*)");

	private static final Pattern ZERO = Pattern.compile("[-+]?0[a-z%]*");

	private RtlDeclaration() {
	}

	static void mirror(CSSDeclaration declaration) {
		String property = declaration.getProperty().toLowerCase(Locale.ROOT);
		CSSExpression value = declaration.getExpression();
		if (FOUR_SIDES.matcher(property).matches()) {
			forEachList(value, RtlDeclaration::sides);
		}
		else if (RADIUS.matcher(property).matches()) {
			forEachList(value, RtlDeclaration::corners);
		}
		else if (SHADOW.matcher(property).matches()) {
			forEachList(value, RtlDeclaration::negateFirstLength);
		}
		else if (TRANSFORM.matcher(property).matches()) {
			value.getAllMembers().forEach(RtlDeclaration::transform);
		}
		else if (POSITION.matcher(property).matches()) {
			replaceTerms(value, RtlDeclaration::swapSides);
			forEachList(value, RtlDeclaration::position);
		}
		else if (property.equals("cursor")) {
			replaceTerms(value, RtlDeclaration::cursor);
		}
		else if (SIDE_WORDS.matcher(property).matches()) {
			replaceTerms(value, RtlDeclaration::swapSides);
		}
		declaration.setProperty(swapSides(declaration.getProperty()));
	}

	/** Lists are separated by commas or slashes, as those of several shadows or radii. */
	private static void forEachList(CSSExpression value, Consumer<List<ICSSExpressionMember>> change) {
		List<ICSSExpressionMember> changed = new ArrayList<>();
		List<ICSSExpressionMember> list = new ArrayList<>();
		for (ICSSExpressionMember member : value.getAllMembers()) {
			if (member instanceof ECSSExpressionOperator) {
				change.accept(list);
				changed.addAll(list);
				changed.add(member);
				list.clear();
			}
			else {
				list.add(member);
			}
		}
		change.accept(list);
		changed.addAll(list);
		value.removeAllMembers();
		changed.forEach(value::addMember);
	}

	private static void replaceTerms(CSSExpression value, UnaryOperator<String> replace) {
		for (ICSSExpressionMember member : value.getAllMembers()) {
			if (member instanceof CSSExpressionMemberTermSimple term) {
				term.setValue(replace.apply(term.getValue()));
			}
			else if (member instanceof CSSExpressionMemberFunction function && function.getExpression() != null) {
				replaceTerms(function.getExpression(), replace);
			}
		}
	}

	private static String swapSides(String text) {
		return SIDE.matcher(text).replaceAll((side) -> side.group().equals("left") ? "right" : "left");
	}

	/** Top, right, bottom, left. */
	private static void sides(List<ICSSExpressionMember> sides) {
		if (sides.size() == 4) {
			Collections.swap(sides, 1, 3);
		}
	}

	/** Clockwise from the top left; a missing corner equals the opposite one. */
	private static void corners(List<ICSSExpressionMember> corners) {
		if (corners.size() == 3) {
			corners.add(corners.get(1));
		}
		if (corners.size() >= 2) {
			Collections.swap(corners, 0, 1);
		}
		if (corners.size() == 4) {
			Collections.swap(corners, 2, 3);
		}
	}

	private static void transform(ICSSExpressionMember member) {
		if (member instanceof CSSExpressionMemberFunction function && function.getExpression() != null) {
			CSSExpression arguments = function.getExpression();
			boolean turns = TURN.matcher(function.getFunctionName()).matches() && arguments.getMemberCount() == 1;
			if (turns || MOVE.matcher(function.getFunctionName()).matches()) {
				negateFirstLength(arguments.getAllMembers().stream().limit(1).toList());
			}
		}
	}

	/** Horizontal offsets come first. */
	private static void negateFirstLength(List<ICSSExpressionMember> members) {
		members.stream()
			.filter((member) -> member instanceof CSSExpressionMemberTermSimple term
					&& LENGTH.matcher(term.getValue()).matches())
			.findFirst()
			.map(CSSExpressionMemberTermSimple.class::cast)
			.ifPresent((term) -> term.setValue(negative(term.getValue())));
	}

	private static String negative(String length) {
		if (ZERO.matcher(length).matches()) {
			return length;
		}
		return length.startsWith("-") ? length.substring(1) : "-" + length.replaceFirst("^\\+", "");
	}

	private static void position(List<ICSSExpressionMember> position) {
		if (!position.isEmpty() && position.get(0) instanceof CSSExpressionMemberTermSimple first
				&& first.getValue().endsWith("%")) {
			BigDecimal share = new BigDecimal(first.getValue().replace("%", ""));
			first.setValue(BigDecimal.valueOf(100).subtract(share).toPlainString() + "%");
		}
	}

	private static String cursor(String value) {
		return value.replaceAll("\\b([ns]?)(e|w)-resize\\b", "$1@$2-resize").replace("@e-", "w-").replace("@w-", "e-");
	}

}
