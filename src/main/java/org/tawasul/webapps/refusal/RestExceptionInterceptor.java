package org.tawasul.webapps.refusal;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stands in front of all commands of the engine and turns what a caller from outside did
 * wrong, or lost to somebody faster, into a refusal that says so. Our own code and the
 * job executor get what the engine threw: they live by it.
 */
@Component
class RestExceptionInterceptor extends CommandInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RestExceptionInterceptor.class);

	private final Messages words;

	RestExceptionInterceptor(Messages words) {
		this.words = words;
	}

	@Override
	public <T> T execute(Command<T> command) {
		boolean outermost = Context.getCommandContext() == null;
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			throw (outermost && isFromOutside()) ? refused(ex, command) : ex;
		}
	}

	private RuntimeException refused(RuntimeException failure, Command<?> command) {
		Optional<RestErrorReply> found = isAboutTaskThatIsGone(failure) ? Optional.of(RestErrorReply.TASK_GONE)
				: RestErrorReply.of(failure, command);
		return found.<RuntimeException>map((refusal) -> {
			log.debug("{} refused: {}", command, refusal, failure);
			String text = this.words.text("webapps.refused." + refusal.code(), LocaleContextHolder.getLocale());
			return new RestException(refusal.status(), failure, text);
		}).orElse(failure);
	}

	/**
	 * Whoever completes a task takes everybody's right to it along: who comes a moment
	 * later lacks no permission, but the task.
	 */
	private boolean isAboutTaskThatIsGone(RuntimeException failure) {
		return failure instanceof AuthorizationException lacking && lacking.getMissingAuthorizations()
			.stream()
			.filter((missing) -> "Task".equals(missing.getResourceType()) && missing.getResourceId() != null)
			.findFirst()
			.filter((missing) -> this.next
				.execute((context) -> context.getTaskManager().findTaskById(missing.getResourceId()) == null))
			.isPresent();
	}

	private static boolean isFromOutside() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return false;
		}
		String path = attributes.getRequest().getServletPath();
		return path.startsWith("/engine-rest") || path.startsWith("/camunda/api");
	}

}
