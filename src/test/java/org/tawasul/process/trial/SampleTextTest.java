package org.tawasul.process.trial;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.process.expression.SafePattern;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "^[0-9]{10}$", "^05\\d{8}$", "^(SA|EG)-\\d{2,4}$", "^[^0-9]+$", "\\w+@\\w+\\.sa",
			"^\\p{Lu}{3}-?\\d*$", "^(?:a|b)c+$", "^\\d{4}-\\d{2}-\\d{2}$", "نعم|لا", "^[\\p{IsArabic} ]{3,20}$" })
	void aTextIsFoundThatAPatternAllows(String pattern) {
		assertThat(SampleText.of(pattern)).anyMatch((text) -> SafePattern.find(pattern, text));
	}

}
