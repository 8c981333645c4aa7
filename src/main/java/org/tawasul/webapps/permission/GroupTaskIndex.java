package org.tawasul.webapps.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites what {@link CandidateTasks} has made of a query for the tasks of groups, when
 * it asks for nothing but what {@code app.candidate_task} knows: Tasklist's page and its
 * total. Triggers keep that table in the order of Tasklist (migration V146), so that a
 * page is read where it stands, and a total without the rows of tasks. It also says which
 * groups may read a task by a permission of their own; for the others the permissions are
 * looked up as before.
 *
 * @param sql the query in the other form
 * @param groupsStart which parameter is the first of the asking user's groups, counted
 * from 0
 * @param groupsEnd the first behind them
 * @param repeatedAt where they are needed again
 */
record GroupTaskIndex(String sql, int groupsStart, int groupsEnd, int repeatedAt) {

	private static final int CASELESS = Pattern.CASE_INSENSITIVE;

	private static final String PARAMETERS = "(\\?(?:\\s*,\\s*\\?)*)";

	private static final Pattern SOURCE = Pattern.compile(
			"from \\(select T\\.\\* from (\\S+) T where T\\.ID_ = any \\(array\\(select I\\.TASK_ID_ from \\S+ I where "
					+ "I\\.TYPE_\\s*=\\s*'candidate'\\s+and\\s+\\(\\s*I\\.GROUP_ID_\\s+IN\\s*\\(\\s*" + PARAMETERS
					+ "\\s*\\)\\s*\\)\\s* order by I\\.TASK_ID_\\)\\) offset 0\\) RES\\s+"
					+ "inner\\s+join\\s+(\\S*ACT_RE_PROCDEF)\\s+D\\s+on\\s+RES\\.PROC_DEF_ID_\\s*=\\s*D\\.ID_\\s",
			CASELESS);

	private static final Pattern ASKING = Pattern.compile("A\\.GROUP_ID_\\s+IN\\s*\\(\\s*" + PARAMETERS + "\\s*\\)",
			CASELESS);

	private static final Pattern WANTED = Pattern.compile("\\bselect\\s+(RES\\.\\w+(?:\\s*,\\s*RES\\.\\w+)*)\\s*$",
			CASELESS);

	private static final Pattern ORDER_OF_PAGE = Pattern.compile("\\border\\s+by\\s[^()?]*(?=\\blimit\\s+\\?)",
			CASELESS);

	private static final Pattern COLUMN = Pattern.compile("\\b(\\w+)\\.(\\w+)");

	private static final Pattern ANY_JOIN = Pattern.compile("\\bjoin\\b", CASELESS);

	private static final String ID = "RES.ID_";

	private static final Set<String> KNOWN = Set.of("ID_", "PRIORITY_", "DUE_DATE_", "CREATE_TIME_",
			"SUSPENSION_STATE_", "TENANT_ID_");

	private static final String KNOWN_COLUMNS = "C.ID_, C.PRIORITY_, C.DUE_DATE_, C.CREATE_TIME_, C.SUSPENSION_STATE_, C.TENANT_ID_";

	static Optional<GroupTaskIndex> rewrite(String sql) {
		Matcher source = SOURCE.matcher(sql);
		Matcher asking = ASKING.matcher(sql);
		if (!source.find() || !asking.find() || asking.end() > source.start()) {
			return Optional.empty();
		}
		String before = sql.substring(0, source.start());
		String conditions = sql.substring(source.end());
		Matcher wanted = WANTED.matcher(before);
		Matcher order = ORDER_OF_PAGE.matcher(conditions);
		if (!wanted.find() || !isKnown(conditions)) {
			return Optional.empty();
		}
		String found = "select RES.ID_ " + tasks(source.group(2), asking.group(1)) + permitted(conditions, source);
		String query;
		if (wanted.group(1).equals(ID)) {
			query = found;
		}
		else if (order.find()) {
			query = "select " + wanted.group(1) + " from " + source.group(1) + " RES where RES.ID_ = any (array("
					+ found + ")) " + order.group();
		}
		else {
			return Optional.empty();
		}
		int first = parameters(sql.substring(0, asking.start()));
		return Optional.of(new GroupTaskIndex(before.substring(0, wanted.start()) + query, first,
				first + parameters(asking.group(1)), parameters(before)));
	}

	/** Adds to the query's parameters those that the other form has twice. */
	<T> List<T> repeat(List<T> parameters) {
		List<T> repeated = new ArrayList<>(parameters);
		repeated.addAll(this.repeatedAt, parameters.subList(this.groupsStart, this.groupsEnd));
		return repeated;
	}

	/** A task of which several of the groups are candidates is there once. */
	private static String tasks(String groups, String askingGroups) {
		boolean several = parameters(groups) > 1;
		String readable = "C.READABLE_ and C.GROUP_ID_ in (" + askingGroups + ")";
		return "from (select " + KNOWN_COLUMNS + ", " + (several ? "bool_or(" + readable + ")" : readable)
				+ " as READABLE_ from app.candidate_task C where C.GROUP_ID_ in (" + groups + ")"
				+ (several ? " group by " + KNOWN_COLUMNS : "") + ") RES ";
	}

	/** Nothing is looked up for a task that the group itself may read. */
	private static String permitted(String conditions, MatchResult source) {
		return conditions
			.replace(PermissionSubquery.PERMITTED_ALL, "RES.READABLE_ or " + PermissionSubquery.PERMITTED_ALL)
			.replace(PermissionSubquery.PERMITTED_DEFINITION,
					"(select T.PROC_DEF_ID_ from " + source.group(1)
							+ " T where T.ID_ = RES.ID_) in (select D.ID_ from " + source.group(3) + " D where "
							+ PermissionSubquery.PERMITTED_DEFINITION + ")");
	}

	private static boolean isKnown(String conditions) {
		String own = conditions.replace(PermissionSubquery.PERMITTED_DEFINITION, "");
		return !own.equals(conditions) && own.contains(PermissionSubquery.PERMITTED_ALL)
				&& !ANY_JOIN.matcher(own).find()
				&& COLUMN.matcher(own)
					.results()
					.allMatch((column) -> column.group(1).equals("RES") && KNOWN.contains(column.group(2)));
	}

	private static int parameters(String sql) {
		return (int) sql.chars().filter((c) -> c == '?').count();
	}

}
