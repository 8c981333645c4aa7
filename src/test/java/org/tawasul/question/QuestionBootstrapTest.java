package org.tawasul.question;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import static org.assertj.core.api.Assertions.assertThat;

/** What a new installation asks. */
class QuestionBootstrapTest {

	/** More than that nobody answers beside a fire. */
	private static final int MOST = 8;

	private final QuestionService questions = QuestionBootstrapFile.questions();

	@ParameterizedTest
	@EnumSource
	void eachCategoryHasItsQuestionsAndNotTooMany(Category category) {
		assertThat(this.questions.of(CaseType.INCIDENT, category)).hasSizeBetween(4, MOST);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCIDENT")
	void eachOtherTypeHasSome(CaseType type) {
		assertThat(this.questions.of(type, null)).hasSizeBetween(2, MOST);
	}

	@Test
	void whatTheFormAsksItselfIsNotAskedAgain() {
		assertThat(this.questions.all()).extracting(Question::code)
			.doesNotContain("peopleHurt", "dangerContinues", "region", "subject", "description")
			.doesNotHaveDuplicates();
	}

	@Test
	void whoReportsViolenceIsAskedForNoNames() {
		assertThat(this.questions.of(CaseType.INCIDENT, Category.VIOLENCE))
			.allMatch((question) -> !question.arabicText().contains("اسم") && !question.englishText().contains("name"))
			.filteredOn((question) -> question.kind() == QuestionKind.TEXT)
			.extracting(Question::code)
			.containsExactly("exactPlace");
	}

	@Test
	void choicesOfferSomethingAndOthersDoNot() {
		assertThat(this.questions.all())
			.allMatch((question) -> (question.kind() == QuestionKind.CHOICE) == (question.options().size() > 1))
			.allMatch((question) -> question.options().stream().map(QuestionOption::code).distinct().count() == question
				.options()
				.size());
	}

	@ParameterizedTest(name = "{0} = {1}: urgent {2}, affected {3}")
	@CsvSource({
	// @formatter:off
			"fault, GAS, true, NONE",
			"fault, LIFT, false, NONE",
			"trapped, YES, true, NONE",
			"trapped, NO, false, NONE",
			"safeNow, NO, true, NONE",
			"injured, 0, false, NONE",
			"injured, 1, true, FEW",
			"injured, 5, true, MANY",
			"symptomatic, 1, false, FEW",
			"symptomatic, 2, true, FEW",
			"studentsAboard, 4, false, FEW",
			"affected, 99, false, FEW",
			"affected, 100, false, MANY",
			"affected, 'about a hundred', false, NONE",
			"exactPlace, 100, false, NONE",
			"floor, second, false, NONE"
	// @formatter:on
	})
	void someAnswersRaiseTheImportance(String code, String answer, boolean urgent, AffectedPeople affected) {
		assertThat(this.questions.severityOf(Map.of(code, answer))).isEqualTo(new AnswerSeverity(urgent, affected));
	}

	@Test
	void theMostSevereAnswerCounts() {
		assertThat(this.questions.severityOf(Map.of("injured", "1", "affected", "200", "fault", "LIFT")))
			.isEqualTo(new AnswerSeverity(true, AffectedPeople.MANY));
		assertThat(this.questions.severityOf(Map.of())).isEqualTo(new AnswerSeverity(false, AffectedPeople.NONE));
	}

	@Test
	void theFileSaysEverythingInBothLanguages() {
		List<Question> all = QuestionBootstrapFile.read();
		assertThat(all).allMatch((question) -> question.arabicText().matches(".*[\u0621-\u064A].*"))
			.allMatch((question) -> question.englishText().matches("[\\p{ASCII}]+"))
			.allMatch((question) -> (question.arabicHint() == null) == (question.englishHint() == null));
	}

}
