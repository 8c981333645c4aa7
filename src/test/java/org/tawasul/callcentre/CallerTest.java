package org.tawasul.callcentre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {

	@ParameterizedTest
	@ValueSource(strings = { "0551234567", "٠٥٥١٢٣٤٥٦٧", "055 123 4567", "+966551234567", "00966 55-123-4567",
			"۰۵۵۱۲۳۴۵۶۷", "551234567" })
	void mobileNumberIsReadHoweverItIsWritten(String typed) {
		assertThat(Caller.parse(typed)).contains(new Caller("+966551234567", null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567897", "١٢٣٤٥٦٧٨٩٧", "1234 567 897", "1234-567-897" })
	void identityNumberIsReadHoweverItIsWritten(String typed) {
		assertThat(Caller.parse(typed)).contains(new Caller(null, "1234567897", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "41001", "٤١٠٠١", "#41001", " 41 001 " })
	void caseNumberIsReadHoweverItIsWritten(String typed) {
		assertThat(Caller.parse(typed)).contains(new Caller(null, null, new CaseNumber(41001)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "نورة", "0", "", "41001 أو 41002", "noura@moe.example", "12345678901234567890" })
	void anythingElseIsNoNumberToLookBy(String typed) {
		assertThat(Caller.parse(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0551234567,mobile,+966551234567", "2345678901,identity,2345678901", "41001,case,41001" })
	void numberStandsInTheFieldAgainAndIsCalledByItsKind(String typed, String kind, String text) {
		Caller caller = Caller.parse(typed).orElseThrow();
		assertThat(caller.kind()).isEqualTo(kind);
		assertThat(caller.text()).isEqualTo(text);
	}

	@Test
	void unknownCallerHasNoNumber() {
		assertThat(Caller.UNKNOWN.isUnknown()).isTrue();
		assertThat(Caller.UNKNOWN.text()).isEmpty();
		assertThat(Caller.UNKNOWN.kind()).isEqualTo("none");
	}

}
