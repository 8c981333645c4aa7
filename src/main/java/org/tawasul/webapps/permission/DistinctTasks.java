package org.tawasul.webapps.permission;

import java.util.regex.Pattern;

/**
 * Spares the database to make sure that tasks are distinct which nothing multiplies:
 * otherwise it sorts all of them by all columns, to return fifteen.
 */
final class DistinctTasks {

	/** Leads from a task to one row of each, or the other way round. */
	private static final Pattern SINGLE_JOIN = Pattern.compile(
			"(inner|left)\\s+join\\s+\\S*ACT_RE_PROCDEF\\s+D\\s+on\\s+RES\\.PROC_DEF_ID_\\s*=\\s*D\\.ID_"
					+ "|(inner|left)\\s+join\\s+\\S*ACT_RU_EXECUTION\\s+E\\s+on\\s+RES\\.PROC_INST_ID_\\s*=\\s*E\\.ID_",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DISTINCT = Pattern.compile(
			"(?<=\\bselect\\s{1,20})distinct\\s+(?=RES\\.)|(?<=\\bcount\\s?\\()\\s*distinct\\s+(?=RES\\.ID_\\s*\\))",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TASKS = Pattern.compile("\\bfrom\\s+\\S*ACT_RU_TASK\\s+(RES|T)\\s",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ANY_JOIN = Pattern.compile("\\bjoin\\b", Pattern.CASE_INSENSITIVE);

	private DistinctTasks() {
	}

	/** The same query, without {@code distinct} where it asks for tasks only. */
	static String simplify(String sql) {
		boolean multiplied = ANY_JOIN.matcher(SINGLE_JOIN.matcher(sql).replaceAll("")).find();
		return (multiplied || !TASKS.matcher(sql).find()) ? sql : DISTINCT.matcher(sql).replaceFirst("");
	}

}
