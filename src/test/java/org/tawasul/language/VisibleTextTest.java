package org.tawasul.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VisibleTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u00a0\u00a0\u00a0", "\u202e\u202e\u202e", "\u2800\u2800\u2800",
			"\u3164\u3164\u3164", "\u115f\u1160\uffa0", "\u200b\u2060\ufeff", "\u202f\u2009\u3000",
			"\u180e\u00ad\u034f", "\u0651\u064e", "\u0640\u0640", "\u200d\ufe0f \u200f", "\udb40\udc41" })
	void whatShowsNothingIsEmpty(String text) {
		assertThat(VisibleText.isEmpty(text)).isTrue();
		assertThat(VisibleText.length(text)).isZero();
		assertThat(TextNormalizer.normalizeText(text)).isNull();
		assertThat(TextNormalizer.normalizeCode(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "حريق, 4", "'  حريق  ', 4", "'\u2800حريق\u3164', 4", "'ا\u200fب\u200bج', 3", "'a\r\nb\rc\nd', 7",
			"'a b', 3", "😀😀, 2", "شُكْرًا, 7", "؟, 1" })
	void lengthIsCountedOverWhatCanBeSeen(String text, int length) {
		assertThat(VisibleText.length(PlainText.clean(text))).isEqualTo(length);
	}

	@Test
	void aLineEndCountsAsOneHoweverItIsSent() {
		assertThat(VisibleText.length("سطر\r\nسطر")).isEqualTo(VisibleText.length("سطر\nسطر")).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource({ "'+966\u00a055\u00a0123\u00a00002', '+966 55 123 0002'", "055\u2011123\u20110004, 055-123-0004",
			"055\u2212123\u20130004, 055-123-0004", "'1234 567\u00a0897', '1234 567 897'", "'\u202b٤١٠٠١\u202c', 41001",
			"'\u2067#41001\u2069', #41001", "۴۱۰۰۱, 41001", "４１００１, 41001", "०१२, 012",
			"'\u200f 12\u202f345 \u00a0 6', '12 345 6'", "٠٥٥ـ١٢٣, 055-123", "7K2M‒Q4TZ―9XWD, 7K2M-Q4TZ-9XWD",
			"'\ufeff٢٠٢٦\u00ad-١١', 2026-11" })
	void aCodeIsReadAsWhatItShows(String typed, String plain) {
		assertThat(VisibleText.plain(typed)).isEqualTo(plain);
		assertThat(VisibleText.plain(plain)).isEqualTo(plain);
	}

	@Test
	void wordsStayAsTypedApartFromWhatCannotBeSeen() {
		assertThat(TextNormalizer.normalizeText("\u2800\u202eحريق – ٣ طوابق…\u200b\u3164"))
			.isEqualTo("حريق – ٣ طوابق…");
		assertThat(TextNormalizer.normalizeText("می\u200cروم ❤\ufe0f")).isEqualTo("می\u200cروم ❤\ufe0f");
		assertThat(TextNormalizer.normalizeText("تم عام 1448ه\u200d")).isEqualTo("تم عام 1448ه\u200d");
	}

	@Test
	void whatCanBeSeenFitsWhereItIsKept() {
		String seen = "ن".repeat(10);
		String typed = "ن\u200f".repeat(10);
		assertThat(TextNormalizer.normalizeText(typed, 10)).isEqualTo(seen);
		assertThat(TextNormalizer.normalizeText(typed, 20)).isEqualTo("ن\u200f".repeat(9) + "ن");
		assertThat(TextNormalizer.normalizeText(seen + "ن", 10)).hasSize(11);
	}

	@Test
	void controlCharactersAreNotReadAway() {
		assertThat(VisibleText.plain("41\u0000001")).isNotEqualTo("41001");
		assertThat(TextNormalizer.normalizeDigits("41\u0007001")).isEqualTo("41\u0007001");
	}

}
