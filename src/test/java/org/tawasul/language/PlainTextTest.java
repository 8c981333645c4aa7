package org.tawasul.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "\u0000", "\u0008", "\u000B", "\u001B[31m", "\u007F", "\u0085", "\u009F", "\uD83D", "\uFFFF" })
	void controlCharactersAndBrokenLettersAreUnreadable(String text) {
		assertThat(PlainText.isReadable("نص " + text + " نص")).isFalse();
		assertThat(PlainText.isReadable(PlainText.clean(text))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "حريق\r\nفي\tالمبنى", "مدرسة\u200F 12\u200E", "می\u200Cروم", "👨\u200D👩", "<b>'\"&" })
	void whatPeopleWriteIsReadable(String text) {
		assertThat(PlainText.isReadable(text)).isTrue();
	}

	@Test
	void whatTurnsTheReadingDirectionIsTakenOut() {
		assertThat(PlainText.clean("\uFEFFab\u202Ecd\u202C \u2066e\u2069")).isEqualTo("abcd e");
	}

	@Test
	void theMarksThatArabicNeedsStay() {
		assertThat(PlainText.clean("ا\u200Fب\u200Eج\u200Cد\u200D")).isEqualTo("ا\u200Fب\u200Eج\u200Cد\u200D");
	}

	@Test
	void everyLineEndBecomesOne() {
		assertThat(PlainText.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
	}

	@Test
	void digitsOfEveryKeyboardAreRead() {
		assertThat(VisibleText.plain("٠٥٥ ۱۲۳ 4x")).isEqualTo("055 123 4x");
	}

}
