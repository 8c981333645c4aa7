package org.tawasul.bench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.zaxxer.hikari.HikariDataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ReflectionUtils;

/**
 * Listens to what an application asks its database while it answers a request, so that
 * the same can be asked again without the application: the yardstick of what it adds.
 */
final class StatementRecorder implements BeanPostProcessor {

	private final List<Query> recorded = new CopyOnWriteArrayList<>();

	private volatile boolean recording;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof HikariDataSource pool) ? proxy(pool, this::ofPool) : bean;
	}

	/** The queries that something causes, in their order. */
	List<Query> during(Runnable work) {
		this.recorded.clear();
		this.recording = true;
		try {
			work.run();
		}
		finally {
			this.recording = false;
		}
		return List.copyOf(this.recorded);
	}

	private @Nullable Object ofPool(MethodInvocation call) throws Throwable {
		Object result = call.proceed();
		return (result instanceof Connection connection) ? proxy(connection, this::ofConnection) : result;
	}

	private @Nullable Object ofConnection(MethodInvocation call) throws Throwable {
		Object result = call.proceed();
		boolean listened = this.recording && result instanceof PreparedStatement
				&& call.getArguments()[0] instanceof String sql && sql.strip().matches("(?is)(select|with)\\b.*");
		return listened ? proxy(result, new Recording((String) call.getArguments()[0])) : result;
	}

	private static Object proxy(Object target, MethodInterceptor interceptor) {
		ProxyFactory factory = new ProxyFactory(target);
		factory.setProxyTargetClass(target instanceof HikariDataSource);
		factory.addAdvice(interceptor);
		return factory.getProxy();
	}

	private final class Recording implements MethodInterceptor {

		private final String sql;

		private final List<Parameter> parameters = new ArrayList<>();

		Recording(String sql) {
			this.sql = sql;
		}

		@Override
		public @Nullable Object invoke(MethodInvocation call) throws Throwable {
			String name = call.getMethod().getName();
			if (name.startsWith("set") && call.getArguments().length > 1) {
				this.parameters.add(new Parameter(call.getMethod(), call.getArguments().clone()));
			}
			else if (name.startsWith("execute")) {
				StatementRecorder.this.recorded.add(new Query(this.sql, List.copyOf(this.parameters)));
			}
			return call.proceed();
		}

	}

	private record Parameter(Method setter, Object[] arguments) {

	}

	/** A query with what was asked for. */
	record Query(String sql, List<Parameter> parameters) {

		/** Asks it again, and reads every column of the answer. */
		void run(Connection connection) {
			try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
				this.parameters.forEach((parameter) -> ReflectionUtils.invokeMethod(parameter.setter(), statement,
						parameter.arguments()));
				try (ResultSet rows = statement.executeQuery()) {
					int columns = rows.getMetaData().getColumnCount();
					while (rows.next()) {
						for (int column = 1; column <= columns; column++) {
							rows.getObject(column);
						}
					}
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(this.sql, ex);
			}
		}

	}

}
