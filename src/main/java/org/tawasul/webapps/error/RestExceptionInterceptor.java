package org.tawasul.webapps.error;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.TranslatedError;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Translates exceptions of the engine's commands into error responses for callers of the
 * REST interfaces, as {@link ErrorTranslation} does for pages and API, and refuses them
 * what is {@linkplain ClosedCommands closed} to all, or {@linkplain RevealingQueries
 * reveals} what they may not read. Our own code and the job executor depend on the
 * engine's exceptions and get them unchanged.
 */
@Component
class RestExceptionInterceptor extends CommandInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RestExceptionInterceptor.class);

	private final ErrorTranslation translation;

	private final EngineEndpoints endpoints;

	RestExceptionInterceptor(ErrorTranslation translation, EngineEndpoints endpoints) {
		this.translation = translation;
		this.endpoints = endpoints;
	}

	@Override
	public <T> T execute(Command<T> command) {
		Optional<HttpServletRequest> call = (Context.getCommandContext() == null) ? restCall() : Optional.empty();
		return call.isPresent() ? execute(command, call.get()) : this.next.execute(command);
	}

	private <T> T execute(Command<T> command, HttpServletRequest call) {
		try {
			ClosedCommands.find(command).ifPresent(this::refuse);
			if (RevealingQueries.contains(command)) {
				refusal(command).ifPresent(this::refuse);
			}
			T result = this.next.execute(command);
			if (HiddenFields.areIn(result) && !mayReadVariables()) {
				HiddenFields.leaveOut(result);
			}
			return result;
		}
		catch (RuntimeException ex) {
			RuntimeException answered = translate(ex, command);
			call.setAttribute(RestErrorFilter.COMMAND_FAILED, said(answered));
			throw answered;
		}
	}

	/** What a form does not allow is in words; the engine puts its own before them. */
	private static RuntimeException said(RuntimeException answered) {
		return (answered instanceof FormFieldValidationException)
				? new RestException(Status.BAD_REQUEST, answered, answered.getMessage()) : answered;
	}

	private void refuse(TranslatedError error) {
		throw new RestException(Status.fromStatusCode(error.status().value()),
				this.translation.message(error, LocaleContextHolder.getLocale()));
	}

	private Optional<TranslatedError> refusal(Command<?> command) {
		return this.next.execute((context) -> {
			var engine = context.getProcessEngineConfiguration();
			return RevealingQueries.refusal(command, engine.getIdentityService(), engine.getAuthorizationService());
		});
	}

	private boolean mayReadVariables() {
		return this.next.execute((context) -> {
			var engine = context.getProcessEngineConfiguration();
			return RevealingQueries.mayReadVariables(engine.getIdentityService(), engine.getAuthorizationService());
		});
	}

	private RuntimeException translate(RuntimeException failure, Command<?> command) {
		if (failure instanceof FormFieldValidationException || failure instanceof RestException) {
			// What a form does not allow is answered with 400 by the engine itself.
			return failure;
		}
		if (failure instanceof AuthorizationException && !isForMissingTask(failure)) {
			// Of the same type: some resources answer every other with 500.
			return new AuthorizationException(
					this.translation.message(RestErrorMapper.NOT_ALLOWED, LocaleContextHolder.getLocale()));
		}
		return errorOf(failure, command).<RuntimeException>map((error) -> {
			setHeaders(error);
			log.debug("{} answered by {}", command, error, failure);
			return new RestException(Status.fromStatusCode(error.status().value()), failure,
					this.translation.message(error, LocaleContextHolder.getLocale()));
		}).orElse(failure);
	}

	/** The engine's exceptions carry none, such as when to come back. */
	private static void setHeaders(TranslatedError error) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletResponse response = attributes.getResponse();
			if (response != null) {
				error.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
			}
		}
	}

	private Optional<TranslatedError> errorOf(RuntimeException failure, Command<?> command) {
		if (isForMissingTask(failure)) {
			return Optional.of(RestErrorMapper.TASK_GONE);
		}
		return this.translation.translate(failure).or(() -> RestErrorMapper.map(failure, command.getClass()));
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

	private Optional<HttpServletRequest> restCall() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.filter(ServletRequestAttributes.class::isInstance)
			.map((attributes) -> ((ServletRequestAttributes) attributes).getRequest())
			.filter((request) -> this.endpoints.rest().matches(request) || this.endpoints.webappApi().matches(request));
	}

}
