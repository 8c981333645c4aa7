package org.tawasul.process.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.TranslatedError;
import org.tawasul.process.CaseVariables;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Throws what the engine's callers know for what {@link ErrorTranslation} calls the
 * caller's error: of a completed task a form's violation, which the REST interface
 * answers with 400, of other commands a bad request or a conflict. The engine wraps what
 * its listeners throw, and the REST interface would answer 500. Every other exception
 * stays what it is and is logged, once and with the number of its case: the engine itself
 * would log it for each nested command, and without the number. What its caller records
 * is not logged at all, see {@link RecordedFailure}.
 */
@Component
public class EngineExceptionTranslator extends CommandInterceptor {

	/**
	 * Completing a task: what is refused there is a fault of the form's answers. Of these
	 * the REST interface answers only a form's violation with 400.
	 */
	private static final Set<Class<?>> FORM_COMMANDS = Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class);

	/** Errors of the caller are not logged. */
	private static final Set<Class<? extends RuntimeException>> CALLERS_MISTAKES = Set.of(AuthorizationException.class,
			BadUserRequestException.class, FormFieldValidationException.class,
			MismatchingMessageCorrelationException.class, NullValueException.class, OptimisticLockingException.class,
			SuspendedEntityInteractionException.class, TaskAlreadyClaimedException.class);

	private static final Logger log = LoggerFactory.getLogger(EngineExceptionTranslator.class);

	private final ErrorTranslation translation;

	EngineExceptionTranslator(ErrorTranslation translation) {
		this.translation = translation;
	}

	@Override
	public <T> T execute(Command<T> command) {
		return (Context.getCommandContext() == null) ? executeForCaller(command) : executeForOurselves(command);
	}

	private <T> T executeForCaller(Command<T> command) {
		String caseBefore = MDC.get(CaseVariables.LOGGED);
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			RuntimeException translated = translate(command, ex);
			if (!isCallersMistake(translated) && !RecordedFailure.isRecorded()) {
				log(command, translated);
			}
			throw translated;
		}
		finally {
			restore(caseBefore);
		}
	}

	/** Whoever answers a request logs the stack trace, under the same request id. */
	private static void log(Command<?> command, RuntimeException ex) {
		String name = command.getClass().getSimpleName();
		String caseNumber = MDC.get(CaseVariables.LOGGED);
		String subject = (caseNumber != null) ? " for case " + caseNumber : "";
		if (RequestContextHolder.getRequestAttributes() != null) {
			log.error("{} failed{}: {}", name, subject, ex.toString());
		}
		else {
			log.error("{} failed{}", name, subject, ex);
		}
	}

	/**
	 * Commands inside of a command are given by our own listeners and actions: what is
	 * wrong with them is no mistake of whoever called the outer one.
	 */
	private <T> T executeForOurselves(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException ex) {
			boolean blamesCaller = ex instanceof BadUserRequestException || ex instanceof NullValueException
					|| (ex.getClass() == ProcessEngineException.class && ex.getCause() == null);
			throw blamesCaller
					? new ProcessEngineException(command.getClass().getSimpleName() + " failed inside of another", ex)
					: ex;
		}
	}

	private static void restore(@Nullable String caseBefore) {
		if (caseBefore != null) {
			MDC.put(CaseVariables.LOGGED, caseBefore);
		}
		else {
			MDC.remove(CaseVariables.LOGGED);
		}
	}

	private RuntimeException translate(Command<?> command, RuntimeException ex) {
		if (isOvertaken(command, ex)) {
			return new TaskOvertakenException(text(ProcessErrorTranslator.OVERTAKEN), ex);
		}
		if (isCallersMistake(ex)) {
			return ex;
		}
		return inWords(command, ex)
			.orElseGet(() -> isUndeployable(command, ex) ? inWords(command, ParseProblems.unknown()).orElse(ex) : ex);
	}

	private Optional<RuntimeException> inWords(Command<?> command, RuntimeException ex) {
		return this.translation.translate(ex)
			.filter((error) -> error.status().is4xxClientError())
			.map((error) -> engineException(command, error, ex));
	}

	private RuntimeException engineException(Command<?> command, TranslatedError error, RuntimeException ex) {
		String text = text(error);
		if (causes(ex).anyMatch((cause) -> cause instanceof ConcurrencyFailureException
				|| cause instanceof OptimisticLockingException)) {
			return new OptimisticLockingException(text, ex);
		}
		boolean blamesForm = completesTask(command) && error.status() != HttpStatus.FORBIDDEN;
		return blamesForm ? new FormFieldValidationException(text, text, ex) : new BadUserRequestException(text, ex);
	}

	/** Files that the engine cannot use, for a reason that our rules do not know. */
	private static boolean isUndeployable(Command<?> command, RuntimeException ex) {
		boolean refused = command instanceof DeployCmd && ex instanceof ProcessEngineException
				&& causes(ex).noneMatch((cause) -> cause instanceof SQLException);
		if (refused) {
			log.warn("A deployment was refused by the engine", ex);
		}
		return refused;
	}

	private static boolean isOvertaken(Command<?> command, Throwable thrown) {
		return completesTask(command) && causes(thrown).anyMatch((cause) -> cause instanceof OptimisticLockingException
				|| cause instanceof OptimisticLockingFailureException);
	}

	private static boolean completesTask(Command<?> command) {
		return FORM_COMMANDS.stream().anyMatch((kind) -> kind.isInstance(command));
	}

	private static boolean isCallersMistake(RuntimeException ex) {
		return CALLERS_MISTAKES.stream().anyMatch((kind) -> kind.isInstance(ex));
	}

	private static Stream<Throwable> causes(Throwable thrown) {
		return Stream.iterate(thrown, (cause) -> cause != null, Throwable::getCause);
	}

	private String text(TranslatedError error) {
		return this.translation.message(error, LocaleContextHolder.getLocale());
	}

}
