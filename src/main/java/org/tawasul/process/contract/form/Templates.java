package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;

/**
 * Values that are put into texts: <code>{{value}}</code>, and parts that depend on one.
 */
final class Templates {

	static final Pattern PATTERN = Pattern.compile("(?s)\\{\\{(.*?)}}");

	private static final Pattern BLOCK = Pattern.compile("(?s)#(if|loop)\\s+(.*)");

	private static final Set<String> LOOP_NAMES = Set.of("this", "parent");

	private Templates() {
	}

	/** Values that nobody supplies, and what is no expression. */
	static List<String> unknown(String text, Set<String> names) {
		List<String> unknown = new ArrayList<>();
		Set<String> known = new HashSet<>(names);
		if (text.contains("{{#loop")) {
			known.addAll(LOOP_NAMES);
		}
		int open = 0;
		Matcher templates = PATTERN.matcher(text);
		while (templates.find()) {
			String value = templates.group(1).strip();
			if (value.startsWith("/")) {
				open--;
				continue;
			}
			Matcher block = BLOCK.matcher(value);
			if (block.matches()) {
				open++;
				value = block.group(2);
			}
			unknown(value, known, unknown);
		}
		if (open != 0 || PATTERN.matcher(text).replaceAll("").contains("{{")) {
			unknown.add("{{…}}");
		}
		return unknown;
	}

	private static void unknown(String value, Set<String> known, List<String> unknown) {
		try {
			FeelSyntax.expression(value).names().stream().filter((name) -> !known.contains(name)).forEach(unknown::add);
		}
		catch (FeelFaultException ex) {
			unknown.add(value);
		}
	}

}
