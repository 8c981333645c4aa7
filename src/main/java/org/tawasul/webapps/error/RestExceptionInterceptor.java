package org.tawasul.webapps.error;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Translates exceptions of the engine's commands into error responses for callers of the
 * REST interfaces. Our own code and the job executor depend on the engine's exceptions
 * and get them unchanged.
 */
@Component
class RestExceptionInterceptor extends CommandInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RestExceptionInterceptor.class);

	private final Messages messages;

	private final EngineEndpoints endpoints;

	RestExceptionInterceptor(Messages messages, EngineEndpoints endpoints) {
		this.messages = messages;
		this.endpoints = endpoints;
	}

	@Override
	public <T> T execute(Command<T> command) {
		boolean outermost = Context.getCommandContext() == null;
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			throw (outermost && isRestCall()) ? translate(ex, command) : ex;
		}
	}

	private RuntimeException translate(RuntimeException failure, Command<?> command) {
		Optional<RestErrorReply> reply = isForMissingTask(failure) ? Optional.of(RestErrorReply.TASK_GONE)
				: RestErrorReply.of(failure, command.getClass());
		return reply.<RuntimeException>map((found) -> {
			log.debug("{} answered by {}", command, found, failure);
			String text = this.messages.text("webapps.refused." + found.code(), LocaleContextHolder.getLocale());
			return new RestException(found.status(), failure, text);
		}).orElse(failure);
	}

	/**
	 * Completing a task deletes everybody's right to it, so that a user who comes a
	 * moment later seems to lack the permission.
	 */
	private boolean isForMissingTask(RuntimeException failure) {
		return failure instanceof AuthorizationException denied && denied.getMissingAuthorizations()
			.stream()
			.filter((missing) -> "Task".equals(missing.getResourceType()) && missing.getResourceId() != null)
			.findFirst()
			.filter((missing) -> this.next
				.execute((context) -> context.getTaskManager().findTaskById(missing.getResourceId()) == null))
			.isPresent();
	}

	private boolean isRestCall() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& (this.endpoints.rest().matches(attributes.getRequest())
						|| this.endpoints.webappApi().matches(attributes.getRequest()));
	}

}
