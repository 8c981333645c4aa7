package org.tawasul.webapps.permission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.postgresql.PGStatement;

/**
 * Has the database plan the engine's queries that join permissions anew each time. Only
 * with its values does it know how many permissions match (migration V78 has it count
 * them). The plan that it would keep for a statement assumes a few dozen, and compares
 * each task of a group with each of the group's permissions: minutes for some thousands.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = { Connection.class, Integer.class }))
class AuthorizedQueryPlans implements Interceptor {

	private static final String PERMISSIONS = "ACT_RU_AUTHORIZATION";

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		Object prepared = invocation.proceed();
		if (invocation.getTarget() instanceof StatementHandler handler
				&& handler.getBoundSql().getSql().contains(PERMISSIONS)) {
			keepNoPlan((Statement) prepared);
		}
		return prepared;
	}

	private static void keepNoPlan(Statement statement) throws SQLException {
		statement.unwrap(PGStatement.class).setPrepareThreshold(0);
	}

}
