package org.tawasul.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerValidatorTest {

	private final QuestionService questions = QuestionBootstrapFile.questions();

	@ParameterizedTest(name = "{0} {1}: {2} = {3} is kept as {4}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, FIRE, trapped, YES, YES",
			"INCIDENT, FIRE, injured, ١٢, 12",
			"INCIDENT, FIRE, injured, ' 1,200 ', 1200",
			"INCIDENT, FIRE, injured, '١٬٢٠٠', 1200",
			"INCIDENT, FIRE, injured, 007, 7",
			"INCIDENT, FIRE, evacuated, PARTLY, PARTLY",
			"INCIDENT, FIRE, exactPlace, '  الطابق\t٢ ', 'الطابق ٢'",
			"INCIDENT, FIRE, since, 2026-11-22, 2026-11-22",
			"INCIDENT, FIRE, since, 2026-11-22T07:30, 2026-11-22T07:30",
			"INCIDENT, FIRE, since, 2026-11-22T04:30:00Z, 2026-11-22T07:30",
			"INCIDENT, FIRE, since, 2026-11-22T05:30+01:00, 2026-11-22T07:30",
			"INCIDENT, FIRE, since, ٢٠٢٦-١١-٢٢ ٠٧:٣٠, 2026-11-22T07:30",
			"INCIDENT, FIRE, since, ٢٢/١١/٢٠٢٦, 2026-11-22",
			"INCIDENT, FIRE, since, ١٤٤٨/٦/١٢, 2026-11-22",
			"INCIDENT, FIRE, since, 07:30, 2026-11-22T07:30",
			"INCIDENT, FIRE, since, ١١:٠٠, 2026-11-21T11:00",
			"COMPLAINT, , harmFeared, NO, NO"
	// @formatter:on
	})
	void anAnswerIsKeptInOneWayHoweverItIsTyped(CaseType type, Category category, String code, String typed,
			String kept) {
		ValidatedAnswers checked = check(type, category, Map.of(code, typed));
		assertThat(checked.faults()).isEmpty();
		assertThat(checked.values()).containsExactly(Map.entry(code, kept));
	}

	@ParameterizedTest(name = "{0} {1}: {2} = {3} is refused: {4}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, FIRE, meal, LUNCH, unknown-question",
			"INCIDENT, FIRE, colour, red, unknown-question",
			"COMPLAINT, FIRE, burning, GAS, unknown-question",
			"INCIDENT, FIRE, trapped, yes, unknown-option",
			"INCIDENT, FIRE, trapped, 1, unknown-option",
			"INCIDENT, FIRE, burning, WATER, unknown-option",
			"INCIDENT, FIRE, burning, gas, unknown-option",
			"INCIDENT, FIRE, injured, many, number",
			"INCIDENT, FIRE, injured, 1.5, number",
			"INCIDENT, FIRE, injured, 99999999999999999999, number",
			"INCIDENT, FIRE, injured, 1e3, number",
			"INCIDENT, FIRE, injured, -1, limits",
			"INCIDENT, FIRE, injured, ١٠٠٠١, limits",
			"INCIDENT, FIRE, since, yesterday, since",
			"INCIDENT, FIRE, since, 2026-02-30, since",
			"INCIDENT, FIRE, since, 1448-13-01, since",
			"INCIDENT, FIRE, since, 2026-11-22T25:00, since",
			"INCIDENT, FIRE, since, 2026-11-22T07:30+99:00, since",
			"INCIDENT, FIRE, since, 2026-11-23T07:30, future",
			"INCIDENT, FIRE, since, 9999-12-31, future",
			"INCIDENT, FIRE, since, 1900-01-01, long-ago",
			"INCIDENT, FOOD_POISONING, eatenAt, 2026-01-01, long-ago"
	// @formatter:on
	})
	void whatIsNoAnswerIsRefused(CaseType type, Category category, String code, String typed, String rule) {
		assertThat(check(type, category, Map.of(code, typed)).faults())
			.containsExactly(new AnswerError(code, rule, "question.fault." + rule));
	}

	@Test
	void aTextHasItsLength() {
		assertThat(check(CaseType.INCIDENT, Category.FIRE, Map.of("exactPlace", "ا".repeat(150))).faults()).isEmpty();
		assertThat(check(CaseType.INCIDENT, Category.FIRE, Map.of("exactPlace", "ا".repeat(151))).faults())
			.extracting(AnswerError::rule)
			.containsExactly("length");
	}

	@Test
	void allThatIsWrongIsToldAtOnce() {
		assertThat(check(CaseType.INCIDENT, Category.FIRE, Map.of("injured", "x", "burning", "y", "trapped", "YES"))
			.faults()).extracting(AnswerError::question).containsExactlyInAnyOrder("injured", "burning");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\u00a0\u200f" })
	void anEmptyAnswerIsNone(String nothing) {
		ValidatedAnswers checked = check(CaseType.INCIDENT, Category.FIRE, Map.of("injured", nothing, "meal", nothing));
		assertThat(checked).isEqualTo(new ValidatedAnswers(Map.of(), List.of()));
	}

	@Test
	void nothingMustBeAnsweredAtTheBeginning() {
		for (CaseType type : CaseType.values()) {
			for (Category category : Category.values()) {
				assertThat(check(type, category, Map.of()).faults()).isEmpty();
			}
		}
	}

	@Test
	void whatIsRequiredIsMissed() {
		QuestionService strict = QuestionBootstrapFile
			.of(List.of(where(false, new QuestionScope(CaseType.INQUIRY, null, true))));
		assertThat(strict.validate(CaseType.INQUIRY, null, Map.of(), Locale.ENGLISH).faults())
			.extracting(AnswerError::question, AnswerError::rule)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("where", "required"));
		assertThat(strict.validate(CaseType.COMPLAINT, null, Map.of(), Locale.ENGLISH).faults()).isEmpty();
	}

	@Test
	void aRetiredQuestionIsNotAskedButStillTakesAnswersOfThoseWhoHaveNotHeard() {
		QuestionService changed = QuestionBootstrapFile
			.of(List.of(where(true, new QuestionScope(CaseType.INQUIRY, null, true))));
		assertThat(changed.of(CaseType.INQUIRY, null)).isEmpty();
		assertThat(changed.validate(CaseType.INQUIRY, null, Map.of("where", "هنا"), Locale.ENGLISH).values())
			.containsEntry("where", "هنا");
		assertThat(changed.validate(CaseType.INQUIRY, null, Map.of(), Locale.ENGLISH).faults()).isEmpty();
	}

	private static Question where(boolean retired, QuestionScope use) {
		return new Question("where", QuestionKind.TEXT, "أين؟", "Where?", null, null, null, null, null, null, null,
				null, null, retired, List.of(), List.of(use));
	}

	private ValidatedAnswers check(CaseType type, Category category, Map<String, String> answers) {
		return this.questions.validate(type, category, answers, Locale.ENGLISH);
	}

}
