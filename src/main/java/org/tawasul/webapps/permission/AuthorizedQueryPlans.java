package org.tawasul.webapps.permission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.postgresql.PGStatement;

/**
 * Has the engine's queries over permissions answered in time: rewritten by
 * {@link PermissionSubquery}, {@link CandidateTasks}, {@link DistinctTasks} and
 * {@link GroupTaskIndex}, and planned anew each time. Only with its values does the
 * database know how many permissions match (migration V78 has it count them).
 * <p>
 * What asks for permissions alone, as each command does for the resource that it is
 * about, goes by an index whatever the values are. The engine asks it in a dozen
 * subqueries, which take far longer to plan than to answer: such a plan may be kept.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = { Connection.class, Integer.class }))
class AuthorizedQueryPlans implements Interceptor {

	private static final String PERMISSIONS = "ACT_RU_AUTHORIZATION";

	private static final Pattern OTHER_TABLE = Pattern
		.compile("\\bjoin\\b|\\b(?:from|into|update)\\s+(?!\\S*ACT_RU_AUTHORIZATION\\b)\\w", Pattern.CASE_INSENSITIVE);

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		if (!(invocation.getTarget() instanceof StatementHandler handler)
				|| !dependsOnPermissions(handler.getBoundSql().getSql())) {
			return invocation.proceed();
		}
		rewrite(handler.getBoundSql());
		Object prepared = invocation.proceed();
		keepNoPlan((Statement) prepared);
		return prepared;
	}

	/** Whether rows of another table are chosen by permissions. */
	static boolean dependsOnPermissions(String sql) {
		return sql.contains(PERMISSIONS) && OTHER_TABLE.matcher(sql).find();
	}

	private static void rewrite(BoundSql query) {
		MetaObject fields = SystemMetaObject.forObject(query);
		PermissionSubquery.rewrite(query.getSql()).ifPresent((sql) -> {
			fields.setValue("sql", sql);
			CandidateTasks.rewrite(sql).ifPresent((candidates) -> {
				fields.setValue("parameterMappings", candidates.reorder(query.getParameterMappings()));
				fields.setValue("sql", candidates.sql());
			});
			fields.setValue("sql", DistinctTasks.simplify(query.getSql()));
			GroupTaskIndex.rewrite(query.getSql()).ifPresent((indexed) -> {
				fields.setValue("parameterMappings", indexed.repeat(query.getParameterMappings()));
				fields.setValue("sql", indexed.sql());
			});
		});
	}

	private static void keepNoPlan(Statement statement) throws SQLException {
		statement.unwrap(PGStatement.class).setPrepareThreshold(0);
	}

}
