package org.tawasul.webapps.error;

import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.problem.TranslatedError;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RestErrorMapperTest {

	@ParameterizedTest
	@MethodSource
	void failureOfATaskCommandIsTheCallersError(RuntimeException failure, HttpStatus status, String code) {
		assertThat(RestErrorMapper.map(failure, TaskCommand.class)).contains(error(status, code));
	}

	static Stream<Arguments> failureOfATaskCommandIsTheCallersError() {
		return Stream.of(
				arguments(new NullValueException("Cannot find task with id 1"), HttpStatus.NOT_FOUND, "task-gone"),
				arguments(new NullValueException("taskId is null"), HttpStatus.BAD_REQUEST, "incomplete"),
				arguments(new NotFoundException("x"), HttpStatus.NOT_FOUND, "task-gone"),
				arguments(new BadUserRequestException("x"), HttpStatus.BAD_REQUEST, "incomplete"));
	}

	@ParameterizedTest
	@MethodSource
	void failureOfAnotherCommandIsNotAboutATask(RuntimeException failure, HttpStatus status, String code) {
		assertThat(RestErrorMapper.map(failure, OtherCommand.class)).contains(error(status, code));
	}

	static Stream<Arguments> failureOfAnotherCommandIsNotAboutATask() {
		return Stream.of(
				arguments(new NullValueException("no deployed process definition found"), HttpStatus.NOT_FOUND,
						"not-there"),
				arguments(new NotFoundException("x"), HttpStatus.NOT_FOUND, "not-there"),
				arguments(new DecisionDefinitionNotFoundException("decisionDefinition is null"), HttpStatus.NOT_FOUND,
						"not-there"),
				arguments(new NullValueException("processInstanceId is null"), HttpStatus.BAD_REQUEST, "incomplete"),
				arguments(new ProcessEngineException("No job found with id '1'"), HttpStatus.NOT_FOUND, "not-there"));
	}

	@Test
	void bugIsNobodysError() {
		assertThat(RestErrorMapper.map(new NullPointerException("x"), TaskCommand.class)).isEmpty();
		assertThat(RestErrorMapper.map(new IllegalStateException("x"), TaskCommand.class)).isEmpty();
		assertThat(RestErrorMapper.map(new ProcessEngineException("Unexpected"), OtherCommand.class)).isEmpty();
		assertThat(RestErrorMapper.map(new ProcessEngineException("GetTaskCmd failed inside of another",
				new NullValueException("Cannot find task")), TaskCommand.class))
			.isEmpty();
	}

	@Test
	void engineAnswersItsOwnErrorsOfOtherCommands() {
		assertThat(RestErrorMapper.map(new BadUserRequestException("x"), OtherCommand.class)).isEmpty();
	}

	private static TranslatedError error(HttpStatus status, String code) {
		return TranslatedError.of(status, code, "webapps.refused." + code);
	}

	private static final class TaskCommand {

	}

	private static final class OtherCommand {

	}

}
