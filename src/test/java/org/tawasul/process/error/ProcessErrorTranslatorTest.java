package org.tawasul.process.error;

import java.util.Locale;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.ErrorTranslationFixture;
import org.tawasul.problem.TranslatedError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the engine and the processes refuse means the same on pages and in the API.
 */
class ProcessErrorTranslatorTest {

	private final ErrorTranslation translation = ErrorTranslationFixture.withKeysAsTexts(new ProcessErrorTranslator());

	@ParameterizedTest
	@MethodSource
	void refusalHasAStatusACodeAndAMessage(RuntimeException failure, int status, String code, String messageKey) {
		TranslatedError error = this.translation.translate(new IllegalStateException(failure)).orElseThrow();
		assertThat(error.status().value()).isEqualTo(status);
		assertThat(error.code()).isEqualTo(code);
		assertThat(this.translation.message(error, Locale.ENGLISH)).isEqualTo(messageKey);
	}

	static Stream<Arguments> refusalHasAStatusACodeAndAMessage() {
		return Stream.of(
				arguments(new InvalidProcessRequestException("form.required", "unit"), 400, "form.required",
						"process.form.required"),
				arguments(new TaskOvertakenException("x"), 409, "overtaken", "process.task.overtaken"),
				arguments(new OptimisticLockingException("x"), 409, "busy", "problem.busy"),
				arguments(new TaskAlreadyClaimedException("1", "x"), 409, "claimed", "process.task.claimed"),
				arguments(new SuspendedEntityInteractionException("x"), 409, "suspended", "refused.suspended"));
	}

	@Test
	void bugsMeanNothing() {
		assertThat(this.translation.translate(new NullPointerException())).isEmpty();
		assertThat(this.translation.translate(new ProcessEngineException("Unexpected"))).isEmpty();
		assertThat(this.translation.translate(new BadUserRequestException("x"))).isEmpty();
	}

}
