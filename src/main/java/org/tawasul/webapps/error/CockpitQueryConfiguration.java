package org.tawasul.webapps.error;

import java.util.stream.Stream;

import jakarta.ws.rs.core.Response.Status;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.tawasul.problem.ErrorTranslation;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Has {@link RevealingQueries} refused in Cockpit's own queries too: it runs them past
 * the engine's interceptors, through executors of its own. They are put behind a guard
 * before the first request; without a web server there is no Cockpit.
 */
@Configuration(proxyBeanMethods = false)
class CockpitQueryConfiguration {

	@Bean
	SmartInitializingSingleton guardedCockpit(ProcessEngine engine, ErrorTranslation translation) {
		return () -> {
			CockpitRuntimeDelegate cockpit = Cockpit.getRuntimeDelegate();
			if (cockpit != null) {
				Cockpit.setCockpitRuntimeDelegate(proxy(cockpit, (call) -> {
					Object result = call.proceed();
					boolean asks = result instanceof CommandExecutor || result instanceof QueryService;
					return asks ? proxy(result, guard(engine, translation)) : result;
				}));
			}
		};
	}

	private static MethodInterceptor guard(ProcessEngine engine, ErrorTranslation translation) {
		return (call) -> {
			IdentityService identities = engine.getIdentityService();
			AuthorizationService authorizations = engine.getAuthorizationService();
			Stream.of(call.getArguments())
				.filter((asked) -> asked != null && RevealingQueries.contains(asked))
				.findFirst()
				.flatMap((asked) -> RevealingQueries.refusal(asked, identities, authorizations))
				.ifPresent((refusal) -> {
					throw RestRefusal.of(Status.FORBIDDEN,
							translation.message(refusal, LocaleContextHolder.getLocale()));
				});
			Object found = proceed(call);
			if (HiddenFields.areIn(found) && !RevealingQueries.mayReadVariables(identities, authorizations)) {
				HiddenFields.leaveOut(found);
			}
			return found;
		};
	}

	/** What fails here is no error of whoever has asked, unless it says so itself. */
	private static @Nullable Object proceed(MethodInvocation call) throws Throwable {
		try {
			return call.proceed();
		}
		catch (RuntimeException ex) {
			RestRefusal.note(ex);
			throw ex;
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(T target, MethodInterceptor interceptor) {
		ProxyFactory factory = new ProxyFactory(target);
		factory.addAdvice(interceptor);
		return (T) factory.getProxy(CockpitQueryConfiguration.class.getClassLoader());
	}

}
