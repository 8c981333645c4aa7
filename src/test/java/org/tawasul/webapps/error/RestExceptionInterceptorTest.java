package org.tawasul.webapps.error;

import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.problem.ErrorTranslationFixture;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RestExceptionInterceptorTest {

	private final EngineEndpoints endpoints = mock();

	private final CommandExecutor next = mock();

	private final RestExceptionInterceptor interceptor = new RestExceptionInterceptor(
			ErrorTranslationFixture.withKeysAsTexts(), this.endpoints);

	@BeforeEach
	void setUp() {
		given(this.endpoints.rest()).willReturn(PathPatternRequestMatcher.withDefaults().matcher("/rest/**"));
		given(this.endpoints.webappApi()).willReturn(PathPatternRequestMatcher.withDefaults().matcher("/app/api/**"));
		this.interceptor.setNext(this.next);
		LocaleContextHolder.setLocale(Locale.ENGLISH);
	}

	@AfterEach
	void tearDown() {
		LocaleContextHolder.resetLocaleContext();
		RequestContextHolder.resetRequestAttributes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest/task/1/complete", "/app/api/engine/task/1/complete" })
	void callerOfTheRestInterfaceGetsTheErrorThatPagesAndApiGive(String path) {
		CaseActionNotAllowedException refusal = new CaseActionNotAllowedException("workflow.begun");
		BadUserRequestException failure = new BadUserRequestException("x", refusal);
		given(this.next.execute(any())).willThrow(failure);
		request(path);
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.interceptor.execute(command()))
			.withMessage("refused.workflow.begun")
			.withCause(failure)
			.extracting((ex) -> ex.getStatus().getStatusCode())
			.isEqualTo(409);
	}

	@Test
	void whatTheEngineSaysByItsTextOnlyIsTranslatedToo() {
		given(this.next.execute(any())).willThrow(new ProcessEngineException("No job found with id 'x'"));
		request("/rest/job/x/retries");
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.interceptor.execute(command()))
			.withMessage("webapps.refused.not-there")
			.extracting((ex) -> ex.getStatus().getStatusCode())
			.isEqualTo(404);
	}

	@Test
	void databaseThatIsAwayIsNotTheCallersError() {
		given(this.next.execute(any())).willThrow(new CannotCreateTransactionException("no connection"));
		request("/rest/task");
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.interceptor.execute(command()))
			.extracting((ex) -> ex.getStatus().getStatusCode())
			.isEqualTo(503);
	}

	@Test
	void whatAFormDoesNotAllowIsLeftToTheEngine() {
		FormFieldValidationException failure = new FormFieldValidationException("x", "x",
				new CaseActionNotAllowedException("refer.back"));
		given(this.next.execute(any())).willThrow(failure);
		request("/rest/task/1/submit-form");
		assertThat(catchThrowable(() -> this.interceptor.execute(command()))).isSameAs(failure);
	}

	@Test
	void ourOwnPagesGetTheEnginesException() {
		OptimisticLockingException failure = new OptimisticLockingException("x");
		given(this.next.execute(any())).willThrow(failure);
		request("/desk/cases/1");
		assertThat(catchThrowable(() -> this.interceptor.execute(command()))).isSameAs(failure);
	}

	@Test
	void jobExecutorGetsTheEnginesException() {
		OptimisticLockingException failure = new OptimisticLockingException("x");
		given(this.next.execute(any())).willThrow(failure);
		assertThat(catchThrowable(() -> this.interceptor.execute(command()))).isSameAs(failure);
	}

	@Test
	void bugPassesUnchanged() {
		NullPointerException failure = new NullPointerException("x");
		given(this.next.execute(any())).willThrow(failure);
		request("/rest/task/1/complete");
		assertThat(catchThrowable(() -> this.interceptor.execute(command()))).isSameAs(failure);
	}

	private static void request(String path) {
		RequestContextHolder
			.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("POST", path)));
	}

	private static Command<List<String>> command() {
		return (context) -> List.of();
	}

}
