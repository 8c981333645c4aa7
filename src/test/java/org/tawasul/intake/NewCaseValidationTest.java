package org.tawasul.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;

import static org.assertj.core.api.Assertions.assertThat;

class NewCaseValidationTest {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@ValueSource(strings = { "1234567897", "2345678904" })
	void citizensAndResidentsHaveIdentityNumbers(String number) {
		assertThat(this.validator.validateValue(NewCaseRequest.ReporterRequest.class, "identityNumber", number))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234567890", "3234567897", "0234567897", "123456789", "12345678970", "123456789a",
			"١٢٣٤٥٦٧٨٩٧" })
	void otherNumbersAreNobodys(String number) {
		assertThat(this.validator.validateValue(NewCaseRequest.ReporterRequest.class, "identityNumber", number))
			.hasSize(1);
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
	@CsvSource({ "24.7,24.7", "'٢٤٫٧',24.7", "'-24,7',-24.7", "+24,24", "'\u200e24.7\u00a0',24.7", "\u221224.7,-24.7" })
	void coordinatesAreReadInBothScripts(String typed, double degrees) {
		assertThat(latitude(typed)).isEqualTo(degrees);
	}

	@ParameterizedTest
	@ValueSource(strings = { "north", "NaN", "1e2", "0x10", "24.7.1", "Infinity", "12d" })
	void whatIsNoCoordinateLiesNowhere(String typed) {
		assertThat(latitude(typed)).isNaN();
		assertThat(this.validator.validateValue(NewCaseRequest.PlaceRequest.class, "latitude", latitude(typed)))
			.hasSize(1);
	}

	@Test
	void onlyTheLanguagesOfThePagesCanBeChosen() {
		for (String code : List.of("ar", "en")) {
			assertThat(this.validator.validateValue(NewCaseRequest.ReporterRequest.class, "language", code)).isEmpty();
		}
		assertThat(SupportedLanguages.ALL).extracting(Locale::getLanguage).containsExactly("ar", "en");
	}

	private static Double latitude(String typed) {
		return ReportForm.of(Map.of("place.latitude", typed)).toNewCase(Map.of()).place().latitude();
	}

}
