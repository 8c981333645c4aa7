package org.tawasul.process.form;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The limits of a field, which Modeler writes as numbers or as text.
 */
class FormFieldTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@ParameterizedTest
	@ValueSource(strings = { "{ 'min': 2, 'max': 5, 'maxLength': 3 }", "{ 'min': '2', 'max': '5', 'maxLength': '3' }" })
	void bothAreChecked(String limits) throws IOException {
		FormSchema form = FormSchema.read(JSON.readTree("""
				{ 'components': [ { 'type': 'number', 'key': 'people', 'label': 'العدد', 'validate': LIMITS },
				  { 'type': 'textfield', 'key': 'reason', 'label': 'السبب', 'validate': LIMITS } ] }
				""".replace("LIMITS", limits).replace('\'', '"')));
		FormValidator validator = new FormValidator();
		assertThatCode(() -> validator.validate(form, answers(5, "abc"), Map.of())).doesNotThrowAnyException();
		assertThatThrownBy(() -> validator.validate(form, answers(1, "abc"), Map.of())).isNotNull();
		assertThatThrownBy(() -> validator.validate(form, answers(6, "abc"), Map.of())).isNotNull();
		assertThatThrownBy(() -> validator.validate(form, answers(5, "abcd"), Map.of())).isNotNull();
	}

	@Test
	void whatIsNoWholeNumberIsNoLimit() throws IOException {
		for (String value : new String[] { "4.5", "\"4.5\"", "\"=4\"", "\"\"", "true", "null", "99999999999",
				"\"99999999999\"" }) {
			assertThat(FormField.whole(JSON.readTree(value))).as(value).isNull();
		}
		assertThat(FormField.whole(JSON.readTree("\"-4\""))).isEqualTo(-4);
	}

	private static FormAnswers answers(int people, String reason) {
		return new FormAnswers(Map.of("people", people, "reason", reason));
	}

}
