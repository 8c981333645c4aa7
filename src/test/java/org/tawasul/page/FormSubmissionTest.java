package org.tawasul.page;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class FormSubmissionTest {

	private final StaticMessageSource messages = new StaticMessageSource();

	@Test
	void theFormIsNamedByTheLastPartOfItsAddressAndKeepsTheFirstValueOfEachField() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases/41001/objections");
		request.addParameter("reason", " as typed ", "another");
		FormSubmission submission = FormSubmission.of(request);
		assertThat(submission.form()).isEqualTo("objections");
		assertThat(submission.value("reason")).isEqualTo(" as typed ");
		assertThat(submission.value("missing")).isEmpty();
		assertThat(submission.isInvalid()).isFalse();
	}

	@Test
	void theOtherFormsOfThePageAreEmptyAndValid() {
		FormSubmission submission = new FormSubmission("rating", Map.of("text", "typed")).withError("text", "wrong");
		assertThat(submission.value("rating", "text")).isEqualTo("typed");
		assertThat(submission.error("rating", "text")).isEqualTo("wrong");
		assertThat(submission.value("information", "text")).isEmpty();
		assertThat(submission.error("information", "text")).isNull();
		assertThat(submission.is("information")).isFalse();
	}

	@Test
	void theFirstErrorOfEachFieldIsToldInTheReadersLanguage() {
		this.messages.addMessage("too-long", Locale.ENGLISH, "At most {0} characters.");
		MapBindingResult result = new MapBindingResult(Map.of(), "form");
		result.rejectValue("text", "too-long", new Object[] { 10 }, null);
		result.rejectValue("text", "other", "never shown");
		result.rejectValue("score", "unknown", "default text");
		FormSubmission submission = new FormSubmission("rating", Map.of()).withErrors(result, this.messages,
				Locale.ENGLISH);
		assertThat(submission.isInvalid()).isTrue();
		assertThat(submission.errors()).containsExactly(Map.entry("text", "At most 10 characters."),
				Map.entry("score", "default text"));
	}

	@Test
	void aRefusalIsNoErrorOfAField() {
		FormSubmission submission = new FormSubmission("rating", Map.of("score", "4")).withRefusal("rated already");
		assertThat(submission.refusal()).isEqualTo("rated already");
		assertThat(submission.isInvalid()).isFalse();
		assertThat(submission.value("score")).isEqualTo("4");
	}

}
