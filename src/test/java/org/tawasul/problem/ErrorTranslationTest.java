package org.tawasul.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.language.Messages;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ErrorTranslationTest {

	private final Messages messages = mock(Messages.class);

	private final ErrorTranslation translation = new ErrorTranslation(List.of(new GeneralErrorTranslator()),
			this.messages);

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
