package org.tawasul.language;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTest {

	@ParameterizedTest
	@CsvSource({ "مدرسةُ فَاطِمَة الأهلية, فاطمه, مدرسةُ [فَاطِمَة] الأهلية", "رقم ٢٠٢٦ هنا, 2026, رقم [٢٠٢٦] هنا",
			"بـــلاغ عن حريق, بلاغ, [بـــلاغ] عن حريق", "والأبواب مغلقة, باب, والأبواب مغلقة", "ﻻحق, لاح, [ﻻح]ق",
			"😀 Fire alarm FIRE, fire, 😀 [Fire] alarm [FIRE]", "لا شيء, حريق, لا شيء" })
	void soughtWordsAreMarkedAsTheyWereWritten(String text, String word, String marked) {
		assertThat(shown(MarkedText.of(text, List.of(word)))).isEqualTo(marked);
	}

	@Test
	void wordsThatOverlapAreOneMark() {
		assertThat(shown(MarkedText.of("مدرسة المدرسين", List.of("مدرس", "درسه")))).isEqualTo("[مدرسة] ال[مدرس]ين");
	}

	@Test
	void anExcerptIsWhatStandsAroundTheFirstMarkWithoutCuttingWords() {
		String text = "كلمات ".repeat(60) + "تسرب غاز" + " أخرى".repeat(60);
		String excerpt = shown(MarkedText.excerpt(text, List.of("غاز")));
		assertThat(excerpt).startsWith("…كلمات").endsWith("أخرى…").contains("تسرب [غاز] أخرى");
		assertThat(excerpt.length()).isLessThan(300);
	}

	@Test
	void aTextWithoutTheWordsHasNoExcerpt() {
		assertThat(MarkedText.excerpt("نص", List.of("غاز")).passages()).isEmpty();
		assertThat(MarkedText.of("", List.of("غاز")).passages()).isEmpty();
	}

	@Test
	void halfACharacterHarmsNothing() {
		assertThat(shown(MarkedText.of("\uD83D غاز", List.of("غاز")))).isEqualTo("\uD83D [غاز]");
	}

	private static String shown(MarkedText text) {
		return text.passages()
			.stream()
			.map((passage) -> passage.marked() ? "[" + passage.text() + "]" : passage.text())
			.collect(Collectors.joining());
	}

}
