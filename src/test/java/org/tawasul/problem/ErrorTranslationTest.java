package org.tawasul.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.language.Messages;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ErrorTranslationTest {

	private final Messages messages = mock(Messages.class);

	private final ErrorTranslation translation = new ErrorTranslation(
			List.of(new GeneralErrorTranslator(), new DatabaseErrorTranslator()), this.messages);

	@Test
	void causeThatMeansSomethingIsFoundBehindWhatWrapsIt() {
		CaseActionNotAllowedException refused = new CaseActionNotAllowedException("rate.twice", 7);
		TranslatedError error = translated(new IllegalStateException(new RuntimeException(refused)));
		assertThat(error.status()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(error.code()).isEqualTo("rate.twice");
		given(this.messages.text("refused.rate.twice", Locale.ENGLISH, 7)).willReturn("Rated already.");
		assertThat(this.translation.message(error, Locale.ENGLISH)).isEqualTo("Rated already.");
	}

	@Test
	void faultOfOursIsNoConflict() {
		assertThat(this.translation.translate(new NullPointerException())).isEqualTo(Optional.empty());
		assertThat(this.translation.translate(new IllegalStateException("password"))).isEqualTo(Optional.empty());
	}

	@Test
	void simultaneousChangeIsAConflict() {
		assertThat(translated(new OptimisticLockingFailureException("x")).status()).isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void databaseThatIsAwaySaysWhenToComeBack() {
		TranslatedError error = translated(new CannotCreateTransactionException("x"));
		assertThat(error.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(error.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("15");
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "53100", "53300", "57P01", "57P03", "57014", "58030", "25006", "28P01" })
	void databaseThatCannotServeIsToldByItsStateWhateverWrapsIt(String state) {
		SQLException driver = new SQLException("could not extend file", state);
		for (RuntimeException failure : List.of(new JpaSystemException(new RuntimeException(driver)),
				new TransactionSystemException("Could not roll back JPA transaction", driver),
				new ProcessEnginePersistenceException("ENGINE-03083", new PersistenceException(driver)),
				new UncategorizedSQLException("insert", "insert", driver))) {
			assertThat(translated(failure).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

	@Test
	void poolWithoutConnectionsAndConnectionThatIsClosedAreOutages() {
		for (SQLException failure : List.of(new SQLTransientConnectionException("HikariPool-1 - not available"),
				new SQLException("Connection is closed"))) {
			assertThat(translated(new JpaSystemException(new RuntimeException(failure))).headers()
				.getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("15");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "22001", "42P01", "42501" })
	void faultOfAStatementIsNoOutage(String state) {
		assertThat(
				this.translation.translate(new JpaSystemException(new RuntimeException(new SQLException("x", state)))))
			.isEmpty();
	}

	@Test
	void limitSaysWhenToComeBack() {
		TranslatedError error = translated(new TooManyRequestsException("wrong-secrets", Duration.ofMillis(2100)));
		assertThat(error.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(error.messageKey()).isEqualTo("problem.wrong-secrets");
		assertThat(error.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("3");
	}

	private TranslatedError translated(Throwable failure) {
		return this.translation.translate(failure).orElseThrow();
	}

}
