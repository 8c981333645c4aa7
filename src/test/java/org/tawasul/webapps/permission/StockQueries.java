package org.tawasul.webapps.permission;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Supplier;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;

/**
 * Has one thread's queries sent as the engine made them, past
 * {@link AuthorizedQueryPlans}.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = { Connection.class, Integer.class }))
class StockQueries implements Interceptor {

	private final ThreadLocal<Boolean> active = ThreadLocal.withInitial(() -> false);

	private int past;

	<T> T ask(Supplier<T> question) {
		this.active.set(true);
		try {
			return question.get();
		}
		finally {
			this.active.remove();
		}
	}

	/** How many statements went past the other interceptor. */
	int past() {
		return this.past;
	}

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		if (!this.active.get()) {
			return invocation.proceed();
		}
		Object target = invocation.getTarget();
		while (Proxy.isProxyClass(target.getClass()) && Proxy.getInvocationHandler(target) instanceof Plugin plugin) {
			target = SystemMetaObject.forObject(plugin).getValue("target");
		}
		this.past++;
		return invocation.getMethod().invoke(target, invocation.getArgs());
	}

}
