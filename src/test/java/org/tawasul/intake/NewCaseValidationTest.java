package org.tawasul.intake;

import java.util.Map;

import jakarta.validation.ConstraintValidatorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.TextNormalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class NewCaseValidationTest {

	private final ConstraintValidatorContext context = mock();

	@ParameterizedTest
	@ValueSource(strings = { "1234567897", "2345678904" })
	void citizensAndResidentsHaveIdentityNumbers(String number) {
		assertThat(new IdentityNumberValidator().isValid(number, this.context)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234567890", "3234567897", "0234567897", "123456789", "12345678970", "123456789a",
			"١٢٣٤٥٦٧٨٩٧" })
	void otherNumbersAreNobodys(String number) {
		assertThat(new IdentityNumberValidator().isValid(number, this.context)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0551234567,+966551234567", "٠٥٥١٢٣٤٥٦٧,+966551234567", "٠٠٩٦٦ ٥٥ ١٢٣ ٤٥٦٧,+966551234567",
			"+966-55-123-4567,+966551234567", "551234567,+966551234567", "+447400123456,+447400123456",
			"+1 (202) 555-0143,+12025550143" })
	void aMobileNumberIsReadHoweverItIsWritten(String typed, String stored) {
		assertThat(MobileNumberParser.parse(typed)).contains(stored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0112345678", "19996", "055123", "05512345678901", "055-CALL-ME", "+", "0551234567 ext 5",
			"tel:0551234567" })
	void aNumberThatTakesNoMessagesIsNone(String typed) {
		assertThat(MobileNumberParser.parse(typed)).isEmpty();
	}

	@Test
	void whatOnlySpacesSayIsNothing() {
		assertThat(TextNormalizer.normalizeText(" \u200f \n ")).isNull();
		assertThat(TextNormalizer.normalizeLine(" a\r\nb\tc ")).isEqualTo("a b c");
		assertThat(TextNormalizer.normalizeText("a\r\nb")).isEqualTo("a\nb");
		assertThat(TextNormalizer.normalizeText("\u202eab")).isEqualTo("ab");
		assertThat(TextNormalizer.normalizeDigits("١٢٣ ٤٥-٦")).isEqualTo("123456");
	}

	@Test
	void whatCannotBeReadStaysForTheCheckToTell() {
		assertThat(TextNormalizer.normalizeText("a\u0007")).isEqualTo("a\u0007");
	}

	@ParameterizedTest
	@CsvSource({ "24.7,24.7", "'٢٤٫٧',24.7", "'-24,7',-24.7", "+24,24" })
	void coordinatesAreReadInBothScripts(String typed, double degrees) {
		assertThat(latitude(typed)).isEqualTo(degrees);
	}

	@ParameterizedTest
	@ValueSource(strings = { "north", "NaN", "1e2", "0x10", "24.7.1", "Infinity", "12d" })
	void whatIsNoCoordinateLiesNowhere(String typed) {
		assertThat(latitude(typed)).isNaN();
		assertThat(new DegreesValidator().isValid(latitude(typed), this.context)).isFalse();
	}

	private static Double latitude(String typed) {
		return ReportForm.filled(Map.of("place.latitude", typed)).toNewCase(Map.of()).place().latitude();
	}

}
