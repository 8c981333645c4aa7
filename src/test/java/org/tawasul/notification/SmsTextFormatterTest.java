package org.tawasul.notification;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmsTextFormatterTest {

	private static final String LINK = "https://tawasul.moe.gov.sa/t/oCmVZk7Lq3xW9sYbN2uE4fTh";

	@Test
	void twoPartsOfArabicOrOneOfGsmIsTheMost() {
		assertThat(SmsTextFormatter.fits("a".repeat(160))).isTrue();
		assertThat(SmsTextFormatter.fits("a".repeat(161))).isFalse();
		assertThat(SmsTextFormatter.fits("[".repeat(80))).as("letters of the extension count twice").isTrue();
		assertThat(SmsTextFormatter.fits("[".repeat(81))).isFalse();
		assertThat(SmsTextFormatter.fits("ب".repeat(134))).isTrue();
		assertThat(SmsTextFormatter.fits("ب".repeat(135))).isFalse();
		assertThat(SmsTextFormatter.fits("a".repeat(134) + "ب")).as("one Arabic letter changes the alphabet").isFalse();
		assertThat(SmsTextFormatter.fits("🔥".repeat(67))).isTrue();
		assertThat(SmsTextFormatter.fits("🔥".repeat(68))).isFalse();
	}

	@Test
	void aLongSubjectGivesWayToTheDateAndTheLinkIsWhole() {
		String text = SmsTextFormatter.format((subject) -> "طلب جديد 41001: " + subject + ".", "ر".repeat(150),
				"المهلة غدًا.", LINK);
		assertThat(text).startsWith("طلب جديد 41001: رر").contains("...").contains("المهلة غدا.").endsWith("\n" + LINK);
		assertThat(SmsTextFormatter.fits(text)).isTrue();
		assertThat(text).as("and no shorter than it must be").hasSize(134);
	}

	@Test
	void noLetterIsCutInHalf() {
		String text = SmsTextFormatter.format((subject) -> "طلب: " + subject, "🔥".repeat(150), "", LINK);
		assertThat(SmsTextFormatter.fits(text)).isTrue();
		assertThat(text.codePoints().filter((letter) -> letter >= 0xD800 && letter < 0xE000)).isEmpty();
	}

	@Test
	void aDetailThatFindsNoRoomIsLeftOutAndTooManyWordsAreCut() {
		assertThat(SmsTextFormatter.format((subject) -> "ك".repeat(60), "", "ل".repeat(40), LINK))
			.isEqualTo("ك".repeat(60) + "\n" + LINK);
		String cut = SmsTextFormatter.format((subject) -> "ك".repeat(200), "", "", LINK);
		assertThat(cut).endsWith("..\n" + LINK).hasSize(134);
	}

	@Test
	void vowelSignsAreLeftOut() {
		assertThat(SmsTextFormatter.format((subject) -> "أُغلق طلبك، وشكرًا لكم في 1448هـ.", "", "", "http://x"))
			.isEqualTo("أغلق طلبك، وشكرا لكم في 1448هـ.\nhttp://x");
	}

	@Test
	void printersMarksDoNotCostEnglishItsAlphabet() {
		assertThat(SmsTextFormatter.format((subject) -> "It’s “done” – really…", "", "", "http://x"))
			.isEqualTo("It's \"done\" - really..\nhttp://x");
	}

}
