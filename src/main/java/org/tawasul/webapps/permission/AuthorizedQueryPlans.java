package org.tawasul.webapps.permission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = { Connection.class, Integer.class }))
class AuthorizedQueryPlans implements Interceptor {

	private static final String PERMISSIONS = "ACT_RU_AUTHORIZATION";

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		if (!(invocation.getTarget() instanceof StatementHandler handler)
				|| !handler.getBoundSql().getSql().contains(PERMISSIONS)) {
			return invocation.proceed();
		}
		rewrite(handler.getBoundSql());
		Object prepared = invocation.proceed();
		keepNoPlan((Statement) prepared);
		return prepared;
	}

	private static void rewrite(BoundSql query) {
		MetaObject fields = SystemMetaObject.forObject(query);
		AuthorizedGroups.rewrite(query.getSql()).ifPresent((sql) -> fields.setValue("sql", sql));
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
