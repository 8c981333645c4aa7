package org.tawasul.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaseSubjectTest {

	@ParameterizedTest
	@CsvSource({ "دخان كثيف, دخان كثيف", "'دخان كثيف من المختبر. الطلاب في الساحة', دخان كثيف من المختبر.",
			"'نعم. دخان كثيف من المختبر', نعم. دخان كثيف من المختبر", "'a\n\nb', a b" })
	void theFirstSentenceIsTheSubject(String description, String subject) {
		assertThat(CaseSubject.of(description)).isEqualTo(subject);
	}

	@Test
	void aLongSentenceEndsAtAWord() {
		assertThat(CaseSubject.of("كلمة ".repeat(40))).hasSizeLessThanOrEqualTo(81).endsWith("كلمة…");
	}

	@Test
	void aTextWithoutSpacesIsNotCutInTheMiddleOfACharacter() {
		assertThat(CaseSubject.of("a" + "😀".repeat(60))).hasSize(80).doesNotMatch(".*[\\uD800-\\uDBFF]…");
	}

	@Test
	void nothingHasNoSubject() {
		assertThat(CaseSubject.of(null)).isNull();
		assertThat(CaseSubject.of(" \u200B")).isNull();
	}

}
