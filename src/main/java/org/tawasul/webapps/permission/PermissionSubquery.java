package org.tawasul.webapps.permission;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites the engine's queries that join permissions. The engine joins each row with
 * each permission whose resource is the row, its definition or {@code *}; such a join can
 * only be done by comparing all with all, and what it multiplies has to be sorted out
 * again. Here, the permissions of the asking user are read once, and each row is looked
 * up among them. Parameters keep their order, since the permissions come first in both. A
 * query of any other form is left as it is.
 * <p>
 * They are read as text: the database takes a {@code varchar(255)} for half as wide as it
 * may be, and would rather compare all with all than keep some 15,000 such in memory.
 */
final class PermissionSubquery {

	private static final Pattern JOIN = Pattern.compile(
			"inner\\s+join\\s*\\(\\s*SELECT\\s+A\\.\\*\\s+(FROM\\s+\\S*ACT_RU_AUTHORIZATION\\s+A\\s.*?)\\)\\s*"
					+ "AUTH\\s+ON\\s*\\(\\s*AUTH\\.RESOURCE_ID_\\s+in\\s*\\(([^()]*)\\)\\s*\\)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern CONDITION = Pattern.compile("\\(\\s*AUTH\\.RESOURCE_ID_\\s+IS\\s+NOT\\s+NULL\\s*\\)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OTHER_USE = Pattern.compile("\\bAUTH\\.", Pattern.CASE_INSENSITIVE);

	private static final String ANY = "'*'";

	/** Whether the asking user may read all of them. */
	static final String PERMITTED_ALL = "exists (select from permitted where RESOURCE_ID_ = '*')";

	private static final String PERMITTED = " in (select RESOURCE_ID_ from permitted)";

	/** Whether they may read those of the process definition {@code D}. */
	static final String PERMITTED_DEFINITION = "D.KEY_" + PERMITTED;

	private PermissionSubquery() {
	}

	/** The query in the other form, or nothing if it must stay as it is. */
	static Optional<String> rewrite(String sql) {
		Matcher join = JOIN.matcher(sql);
		if (!join.find() || sql.substring(0, join.start()).contains("?")) {
			return Optional.empty();
		}
		String rest = sql.substring(0, join.start()) + sql.substring(join.end());
		Matcher condition = CONDITION.matcher(rest);
		if (!condition.find()) {
			return Optional.empty();
		}
		String rewritten = rest.substring(0, condition.start()) + "(" + lookUps(join.group(2)) + ")"
				+ rest.substring(condition.end());
		return OTHER_USE.matcher(rewritten).find() ? Optional.empty()
				: Optional.of("with permitted as materialized (select A.RESOURCE_ID_::text as RESOURCE_ID_ "
						+ join.group(1) + ") " + rewritten);
	}

	/** What permits all is looked up first: then nothing else is. */
	private static String lookUps(String resources) {
		return Arrays.stream(resources.split(","))
			.map(String::strip)
			.sorted((one, other) -> Boolean.compare(other.equals(ANY), one.equals(ANY)))
			.map((resource) -> resource.equals(ANY) ? PERMITTED_ALL : resource + PERMITTED)
			.collect(Collectors.joining(" or "));
	}

}
