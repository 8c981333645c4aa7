package org.tawasul.callcentre;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers say, compared with a case of نورة بنت سعد.
 */
@TawasulTest
class CallerStatementTest extends CallPages {

	@Autowired
	private CaseSecretService secrets;

	@ParameterizedTest
	@CsvSource({ "نورة بنت سعد,true", "نوره سعد,true", "سعد نورة,true", "نورة,false", "نورة بنت خالد,false", "'',false",
			"نورة نورة,false" })
	void nameIsKnownByTwoOfItsWordsAtLeastHoweverTheyAreWritten(String said, boolean known) {
		assertThat(compare(new CallerStatement("", "", "", said, false)).name()).isEqualTo(known);
	}

	@Test
	void numbersAreComparedAsTheyAreReadWhateverTheirDigits() {
		String arabic = this.identity.chars()
			.mapToObj((digit) -> Character.toString(digit - '0' + 0x660))
			.reduce("", String::concat);
		CallerKnowledge knowledge = compare(new CallerStatement("", arabic, "00" + this.mobile.substring(1), "", true));
		assertThat(knowledge).isEqualTo(new CallerKnowledge(false, true, true, false, true));
		assertThat(compare(new CallerStatement("", "1000000008", "0550000000", "", false)))
			.isEqualTo(new CallerKnowledge(false, false, false, false, false));
	}

	@Test
	void secretOfACaseIsNotThatOfAnother() {
		CaseFile file = this.scenario.file(complaint("شكوى"));
		CaseFile other = this.scenario.file(complaint("شكوى أخرى"));
		CallerStatement statement = new CallerStatement(
				this.secrets.secretOf(file.getNumber()).toLowerCase(Locale.ROOT), "", "", "", false);
		assertThat(statement.compare(file, this.secrets).secret()).isTrue();
		assertThat(statement.compare(other, this.secrets).secret()).isFalse();
	}

	@Test
	void anonymousCaseIsKnownByItsSecretOnly() {
		CaseReport named = CaseScenario.of(CaseType.COMPLAINT, "SA-01");
		CaseFile file = this.scenario.file(this.scenario
			.open(new CaseReport(named.type(), null, null, named.subject(), named.description(), named.region(), null,
					null, false, false, named.answers(), null, named.channel(), named.language())));
		CallerStatement statement = new CallerStatement(this.secrets.secretOf(file.getNumber()), this.identity,
				this.mobile, "نورة بنت سعد", false);
		assertThat(statement.compare(file, this.secrets))
			.isEqualTo(new CallerKnowledge(true, false, false, false, false));
	}

	private CallerKnowledge compare(CallerStatement statement) {
		return statement.compare(this.scenario.file(complaint("شكوى")), this.secrets);
	}

}
