package org.tawasul.process;

import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells a caller of the engine in words what the case refuses. The engine wraps what its
 * listeners throw, and the REST interface would call it a fault of ours (500); as a form
 * field's validation it is the caller's (400), and changes nothing.
 */
@Component
class EngineExceptionTranslator extends CommandInterceptor {

	/** Of these the REST interface takes only a form's fault for the caller's. */
	private static final Set<Class<?>> TAKE_FORMS = Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class,
			StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class, SubmitStartFormCmd.class);

	private final MessageSource messages;

	EngineExceptionTranslator(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			throw (ex instanceof FormFieldValidationException) ? ex : refusal(command, ex);
		}
	}

	private RuntimeException refusal(Command<?> command, RuntimeException ex) {
		if (isOvertaken(command, ex)) {
			String words = say("process.task.overtaken");
			return (OptimisticLockingException) new OptimisticLockingException(words).initCause(ex);
		}
		String words = words(ex);
		if (words == null) {
			return ex;
		}
		boolean takesForm = TAKE_FORMS.stream().anyMatch((kind) -> kind.isInstance(command));
		return takesForm ? new FormFieldValidationException(words, words, ex) : new BadUserRequestException(words, ex);
	}

	/**
	 * Two complete one task: the engine takes what the faster one has left of it for a
	 * fault of its own, now of one kind and now of another.
	 */
	private static boolean isOvertaken(Command<?> command, Throwable thrown) {
		boolean completes = command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
		for (Throwable cause = completes ? thrown : null; cause != null; cause = cause.getCause()) {
			if (cause instanceof OptimisticLockingException || cause instanceof NullPointerException) {
				return true;
			}
		}
		return false;
	}

	private @Nullable String words(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidProcessRequestException fault) {
				return say("process." + fault.code(), fault.arguments());
			}
			if (cause instanceof CaseActionNotAllowedException refused) {
				return say("refused." + refused.code(), refused.arguments());
			}
			if (cause instanceof CaseNotFoundException) {
				return say("process.case.unknown");
			}
		}
		return null;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
