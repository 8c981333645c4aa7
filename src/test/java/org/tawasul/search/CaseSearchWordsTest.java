package org.tawasul.search;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.search.SoughtCase.with;

/** Cases are found by what people type: words, and numbers of cases and reporters. */
@TawasulTest
class CaseSearchWordsTest {

	@Autowired
	private CaseSearchService search;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	private SoughtCase sought;

	@BeforeEach
	void openACase() {
		this.sought = new SoughtCase(this.search, this.users, this.scenario);
	}

	@ParameterizedTest
	@ValueSource(strings = { "تسرب غاز", "غاز تسرب", "مدرسه الامل", "درسة", "المُختبر", "ابتدائية الفيصل", "فيصـــل",
			"هيفاء القحطاني", "القحطانى" })
	void wordsAreFoundHoweverTheyAreSpelledAndWhereverTheyStand(String typed) {
		assertThat(this.sought.found("care", typed + " " + this.sought.word())).containsExactly(this.sought.number());
	}

	@Test
	void everyWordCounts() {
		assertThat(this.sought.found("care", this.sought.word() + " حريق")).isEmpty();
	}

	@Test
	void aCaseIsFoundByItsNumberInAnyDigits() {
		assertThat(this.sought.found("care", this.sought.number().toString())).startsWith(this.sought.number());
		String arabic = this.sought.number()
			.toString()
			.chars()
			.mapToObj((digit) -> String.valueOf((char) (digit - '0' + '٠')))
			.reduce("", String::concat);
		assertThat(this.sought.found("care", arabic)).startsWith(this.sought.number());
	}

	@Test
	void aReporterIsFoundByTheWholeIdentityNumberOnly() {
		assertThat(this.sought.found("care", this.sought.identity())).containsExactly(this.sought.number());
		assertThat(this.sought.found("care", this.sought.identity().substring(0, 9)))
			.doesNotContain(this.sought.number());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0561234567", "561234567", "+966561234567", "00966 56 123 4567", "٠٥٦١٢٣٤٥٦٧" })
	void aReporterIsFoundByTheMobileNumberAsItIsWritten(String typed) {
		assertThat(this.sought.found("care", typed)).contains(this.sought.number());
	}

	@Test
	void signsThatTheDatabaseReadsAsPatternsAreText() {
		CaseNumber odd = this.sought.open("خصم 50%_\\ غير صحيح", this.sought.word());
		assertThat(this.sought.found("care", this.sought.word() + " 50%_\\")).containsExactly(odd);
		assertThat(this.sought.found("care", this.sought.word() + " %")).containsExactly(odd);
		assertThat(this.sought.found("care", this.sought.word() + " 5_%")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "';--", "\"", "\\", "%%%", "()", "*:*", "\u202E", "😀", "ا" })
	void whateverIsTypedIsAnswered(String typed) {
		assertThat(this.sought.find("care", with(typed), null)).isNotNull();
		assertThat(this.sought.find("coordinator", with(typed), null)).isNotNull();
	}

	@Test
	void whatIsInTheSubjectComesFirst() {
		CaseNumber inSubject = this.sought.open("شكوى من " + this.sought.word(), "وصف آخر للحالة");
		CaseNumber inDescription = this.sought.open("موضوع آخر", "ذُكر " + this.sought.word());
		assertThat(this.sought.found("care", this.sought.word())).containsExactly(inSubject, inDescription,
				this.sought.number());
	}

}
