package org.tawasul.webapps.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Rewrites the engine's queries for the tasks of candidates. The engine joins all tasks
 * with all their candidates. Here, the candidates asked for are found first, and then
 * their tasks by their ids, in one pass through the index. In this form the database has
 * no choice, so that statistics that are wrong cannot have it compare all with all. Only
 * a condition that every task must meet is rewritten, not one of several of which one is
 * enough.
 *
 * @param sql the query in the other form
 * @param conditionStart which parameter of the query was the first of the candidates'
 * condition, counted from 0
 * @param conditionEnd the first behind them
 * @param newStart where they are now
 */
record CandidateTasks(String sql, int conditionStart, int conditionEnd, int newStart) {

	private static final int CASELESS = Pattern.CASE_INSENSITIVE;

	private static final Pattern JOIN = Pattern
		.compile("from\\s+(\\S*ACT_RU_TASK)\\s+RES\\s+left\\s+join\\s+(\\S*ACT_RU_IDENTITYLINK)\\s+I\\s+on\\s+"
				+ "I\\.TASK_ID_\\s*=\\s*RES\\.ID_(?=\\s)", CASELESS);

	private static final Pattern CONDITION = Pattern
		.compile("\\(\\s*(RES\\.ASSIGNEE_\\s+is\\s+null\\s+and\\s+)?(?=I\\.TYPE_\\s*=\\s*'candidate')", CASELESS);

	private static final Pattern OTHER_USE = Pattern.compile("\\bI\\.", CASELESS);

	private static final Pattern OTHER_TABLE = Pattern.compile("\\b(?!I\\.)\\w+\\.\\w", CASELESS);

	private static final Pattern AND = Pattern.compile("\\b(and|where)\\s*$", CASELESS);

	private static final Pattern OR = Pattern.compile("\\bor\\b", CASELESS);

	static Optional<CandidateTasks> rewrite(String sql) {
		Matcher join = JOIN.matcher(sql);
		Matcher condition = CONDITION.matcher(sql);
		if (!join.find() || !condition.find(join.end()) || !everyTaskMustMeet(sql, condition.start(), join.end())) {
			return Optional.empty();
		}
		int end = closing(sql, condition.start());
		String candidates = sql.substring(condition.end(), end);
		String between = sql.substring(join.end(), condition.start());
		String rest = sql.substring(end);
		if (OTHER_TABLE.matcher(candidates).find() || OTHER_USE.matcher(between + rest).find()) {
			return Optional.empty();
		}
		String tasks = "from (select T.* from " + join.group(1) + " T where T.ID_ = any (array(select I.TASK_ID_ from "
				+ join.group(2) + " I where " + candidates + " order by I.TASK_ID_)) offset 0) RES";
		String unassigned = (condition.group(1) != null) ? "(RES.ASSIGNEE_ is null" : "(1 = 1";
		int first = parameters(sql.substring(0, condition.start()));
		return Optional.of(new CandidateTasks(sql.substring(0, join.start()) + tasks + between + unassigned + rest,
				first, first + parameters(candidates), parameters(sql.substring(0, join.start()))));
	}

	/** Brings what belongs to the query's parameters into their new order. */
	<T> List<T> reorder(List<T> parameters) {
		List<T> reordered = new ArrayList<>(parameters);
		List<T> moved = reordered.subList(this.conditionStart, this.conditionEnd);
		List<T> copy = List.copyOf(moved);
		moved.clear();
		reordered.addAll(this.newStart, copy);
		return reordered;
	}

	/** Whether nothing but {@code and} leads to the condition. */
	private static boolean everyTaskMustMeet(String sql, int condition, int from) {
		for (Integer open = condition; open != null; open = enclosing(sql, open, from)) {
			if (!AND.matcher(sql.substring(from, open)).find() && !startsGroup(sql, open, from)) {
				return false;
			}
			if (open != condition && OR.matcher(ownText(sql, open)).find()) {
				return false;
			}
		}
		return !OR.matcher(outside(sql, from)).find();
	}

	private static boolean startsGroup(String sql, int open, int from) {
		return sql.substring(from, open).stripTrailing().endsWith("(");
	}

	/** What stands in a group, without the groups in it. */
	private static String ownText(String sql, int open) {
		return outside(sql.substring(0, closing(sql, open)), open + 1);
	}

	private static String outside(String sql, int from) {
		StringBuilder text = new StringBuilder();
		int depth = 0;
		for (int i = from; i < sql.length(); i++) {
			char c = sql.charAt(i);
			depth += depthChange(c);
			text.append((depth == 0 && c != ')') ? c : ' ');
		}
		return text.toString();
	}

	private static @Nullable Integer enclosing(String sql, int open, int from) {
		int depth = 0;
		for (int i = open - 1; i >= from; i--) {
			depth += depthChange(sql.charAt(i));
			if (depth > 0) {
				return i;
			}
		}
		return null;
	}

	private static int closing(String sql, int open) {
		int depth = 0;
		for (int i = open; i < sql.length(); i++) {
			depth += depthChange(sql.charAt(i));
			if (depth == 0) {
				return i;
			}
		}
		return sql.length();
	}

	private static int depthChange(char c) {
		return (c == '(') ? 1 : ((c == ')') ? -1 : 0);
	}

	private static int parameters(String sql) {
		return (int) sql.chars().filter((c) -> c == '?').count();
	}

}
