package org.tawasul.process.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slips of the pen in tables, as they come to somebody who edits one. */
final class TableMutations {

	private static final Pattern CELL = Pattern.compile("(?s)(?<=<text>)[^<]*(?=</text>)");

	private static final Pattern RULE = Pattern.compile("(?s)<rule id=.*?</rule>");

	private static final Pattern COLUMN = Pattern.compile("typeRef=\"\\w+\"|hitPolicy=\"\\w+\"|name=\"\\w+\" ");

	private static final List<String> CELLS = List.of("", "-", "null", "true", "false", "\"NORMAL\"", "\"IMPORTANT\"",
			"\"INCIDENT\"", "\"FIRE\",null", "not(\"FIRE\")", "not(null)", "\"COORDINATORS\"", "\"PT0S\"", "\"P1M\"",
			"\"PT1H\"", "\"P400D\"", "50", "100", "0", "&lt; 20", "[20..39]", "&gt;= 50", "\"WORKING\"", "\"head\"",
			"\"all\"", "importance", "if type = \"INCIDENT\" then \"PT1H\" else \"PT2H\"", "for i in 1..9 return i");

	private static final List<String> COLUMNS = List.of("typeRef=\"string\"", "typeRef=\"boolean\"",
			"typeRef=\"integer\"", "hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"", "name=\"other\" ", "name=\"assess\" ");

	private final Random random;

	TableMutations(Random random) {
		this.random = random;
	}

	/** The table with one slip. */
	String mutate(String table) {
		return switch (this.random.nextInt(8)) {
			case 0 -> replace(table, RULE, (rule) -> "");
			case 1 -> replace(table, RULE, (rule) -> rule + rule.replaceAll("id=\"(\\w+)\"", "id=\"$1Again\""));
			case 2 -> replace(table, COLUMN, (column) -> pick(COLUMNS));
			case 3, 4 -> swap(table);
			case 5 -> replace(table, CELL, this::near);
			default -> replace(table, CELL, (cell) -> pick(CELLS));
		};
	}

	/** Two cells change places. */
	private String swap(String table) {
		List<String> cells = CELL.matcher(table).results().map(MatchResult::group).toList();
		String other = pick(cells);
		return replace(table, CELL, (cell) -> other);
	}

	/** A cell that is nearly the same. */
	private String near(String cell) {
		return switch (this.random.nextInt(6)) {
			case 0 -> cell.replace("&lt; ", "&lt;= ");
			case 1 -> cell.replace("3", "4");
			case 2 -> cell.replaceFirst("\"\\w+\",", "");
			case 3 -> cell.replace(",null", "");
			case 4 -> cell.toLowerCase(Locale.ROOT);
			default -> cell.isEmpty() ? cell : "not(" + cell + ")";
		};
	}

	private String replace(String text, Pattern what, UnaryOperator<String> by) {
		List<MatchResult> found = what.matcher(text).results().toList();
		if (found.isEmpty()) {
			return text;
		}
		MatchResult one = found.get(this.random.nextInt(found.size()));
		return text.substring(0, one.start()) + by.apply(one.group()) + text.substring(one.end());
	}

	private String pick(List<String> among) {
		return among.get(this.random.nextInt(among.size()));
	}

}
