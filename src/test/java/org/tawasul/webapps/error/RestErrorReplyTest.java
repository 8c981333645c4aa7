package org.tawasul.webapps.error;

import java.util.stream.Stream;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RestErrorReplyTest {

	@ParameterizedTest
	@MethodSource
	void failureOfATaskCommandIsTheCallersError(RuntimeException failure, Status status, String code) {
		assertThat(RestErrorReply.of(failure, TaskCommand.class)).contains(new RestErrorReply(status, code));
	}

	static Stream<Arguments> failureOfATaskCommandIsTheCallersError() {
		return Stream.of(arguments(new OptimisticLockingException("x"), Status.CONFLICT, "overtaken"),
				arguments(new TaskAlreadyClaimedException("1", "x"), Status.CONFLICT, "claimed"),
				arguments(new NullValueException("Cannot find task with id 1"), Status.NOT_FOUND, "task-gone"),
				arguments(new NullValueException("taskId is null"), Status.BAD_REQUEST, "incomplete"),
				arguments(new SuspendedEntityInteractionException("x"), Status.CONFLICT, "suspended"),
				arguments(new NotFoundException("x"), Status.NOT_FOUND, "task-gone"),
				arguments(new BadUserRequestException("x"), Status.BAD_REQUEST, "incomplete"));
	}

	@ParameterizedTest
	@MethodSource
	void failureOfAnotherCommandIsNotAboutATask(RuntimeException failure, Status status, String code) {
		assertThat(RestErrorReply.of(failure, OtherCommand.class)).contains(new RestErrorReply(status, code));
	}

	static Stream<Arguments> failureOfAnotherCommandIsNotAboutATask() {
		return Stream.of(
				arguments(new NullValueException("no deployed process definition found"), Status.NOT_FOUND,
						"not-there"),
				arguments(new ProcessEngineException("No job found with id '1'"), Status.NOT_FOUND, "not-there"));
	}

	@Test
	void bugIsNobodysError() {
		assertThat(RestErrorReply.of(new NullPointerException("x"), TaskCommand.class)).isEmpty();
		assertThat(RestErrorReply.of(new IllegalStateException("x"), TaskCommand.class)).isEmpty();
		assertThat(RestErrorReply.of(new ProcessEngineException("Unexpected"), OtherCommand.class)).isEmpty();
	}

	@Test
	void engineAnswersItsOwnErrorsOfOtherCommands() {
		assertThat(RestErrorReply.of(new BadUserRequestException("x"), OtherCommand.class)).isEmpty();
	}

	private static final class TaskCommand {

	}

	private static final class OtherCommand {

	}

}
