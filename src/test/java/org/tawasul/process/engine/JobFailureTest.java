package org.tawasul.process.engine;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ScriptEvaluationException;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

/** What administrators are told about a step that was given up. */
class JobFailureTest {

	static Stream<Arguments> failures() {
		PSQLException refused = new PSQLException("Connection to db:5432 refused.",
				PSQLState.CONNECTION_UNABLE_TO_CONNECT);
		return Stream.of(of(JobFailure.CONFLICT, new OptimisticLockingException("x")),
				of(JobFailure.CONFLICT, new CannotAcquireLockException("x", new PSQLException("deadlock", null))),
				of(JobFailure.TABLE, new InvalidProcessRequestException("table.no-row", "CaseDeadline")),
				of(JobFailure.TABLE, new DmnEngineException("x")),
				of(JobFailure.RECIPIENT, new InvalidProcessRequestException("case.without-unit")),
				of(JobFailure.GONE, new InvalidProcessRequestException("meeting.unknown")),
				of(JobFailure.UNDECIDED, new CaseActionNotAllowedException("decision.missing")),
				of(JobFailure.EXPRESSION, new ScriptEvaluationException("x", null)),
				of(JobFailure.DATABASE, new CannotGetJdbcConnectionException("x", refused)),
				of(JobFailure.DATABASE, new CannotCreateTransactionException("x")), of(JobFailure.DATABASE, refused),
				of(JobFailure.DATA, new DataIntegrityViolationException("x", new SQLException("x"))),
				of(JobFailure.GATEWAY, new ResourceAccessException("x", new ConnectException("x"))),
				of(JobFailure.RESOURCES, new OutOfMemoryError("Java heap space")),
				of(JobFailure.PROGRAM, new IllegalStateException("x")));
	}

	@ParameterizedTest(name = "{1} is {0}")
	@MethodSource("failures")
	void theKindIsFoundWhateverWrapsIt(JobFailure reason, Throwable failure) {
		assertThat(JobFailure.of(ExceptionUtils.getStackTrace(failure))).isEqualTo(reason);
		assertThat(JobFailure.of(ExceptionUtils
			.getStackTrace(new ProcessEngineException("ENGINE-1: cannot run the job", new RuntimeException(failure)))))
			.isEqualTo(reason);
	}

	@Test
	void whatNothingHasThrownHasNoReason() {
		assertThat(JobFailure.of(null)).isEqualTo(JobFailure.NONE);
		assertThat(JobFailure.detail(null)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(JobFailure.class)
	void eachHasASentenceInBothLanguages(JobFailure reason) {
		List<String> sentences = Stream.of(SupportedLanguages.ARABIC, Locale.ENGLISH)
			.map((locale) -> ResourceBundle
				.getBundle("messages/process", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
				.getString(reason.messageKey()))
			.toList();
		assertThat(sentences).doesNotHaveDuplicates().allSatisfy((sentence) -> assertThat(sentence).endsWith("."));
	}

	/** What others say is left to the log, whatever it looks like. */
	@ParameterizedTest
	@ValueSource(strings = { "No recipient Sara Khalid", "born 1990/01/01", "see http://sms/?to=9665&text=Hello%20Sara",
			"Unknown name سارة خالد", "call 05512", "two lines\nfor Sara", "\norg.example.Sara: Khalid" })
	void whatAnotherProgramSaidIsNotShown(String message) {
		Throwable failure = new IllegalStateException(message, new ConnectException(message));
		assertThat(JobFailure.detail(ExceptionUtils.getStackTrace(failure))).isEqualTo("java.net.ConnectException");
		assertThat(JobFailure.detail(ExceptionUtils.getStackTrace(new IllegalStateException(message))))
			.isEqualTo("java.lang.IllegalStateException");
	}

	@Test
	void theRuleOfOursThatRefusedIsShown() {
		assertThat(JobFailure.detail(ExceptionUtils.getStackTrace(new ProcessEngineException("for Sara",
				new InvalidProcessRequestException("table.no-row", "CaseDeadline")))))
			.isEqualTo("InvalidProcessRequestException: table.no-row [CaseDeadline]");
		assertThat(
				JobFailure.detail(ExceptionUtils.getStackTrace(new CaseActionNotAllowedException("decision.missing"))))
			.isEqualTo("CaseActionNotAllowedException: decision.missing");
	}

}
