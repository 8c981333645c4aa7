package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.question.AnswerView;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionService;
import org.tawasul.question.ValidatedAnswers;

import org.springframework.stereotype.Component;

/**
 * The questions of the portal's form: which are asked for the type and category that were
 * chosen, and what was answered to them. Answers to other questions are ignored.
 */
@Component
class ReportFormQuestions {

	private final QuestionService questions;

	ReportFormQuestions(QuestionService questions) {
		this.questions = questions;
	}

	List<Question> all() {
		return this.questions.all();
	}

	List<Question> of(ReportForm form) {
		return type(form).map((type) -> this.questions.of(type, category(form))).orElse(List.of());
	}

	/** The questions that a page without script could not ask yet. */
	List<Question> unasked(ReportForm form) {
		return form.has(ReportForm.ASKED) ? List.of()
				: of(form).stream().filter((question) -> form.answer(question.code()).isEmpty()).toList();
	}

	NewCaseRequest toNewCase(ReportForm form) {
		return form.toNewCase(answers(form));
	}

	/** The answers as text, by field. */
	Map<String, AnswerView> answers(ReportForm form, Locale locale) {
		ValidatedAnswers validated = this.questions.validate(type(form).orElse(CaseType.INCIDENT), category(form),
				answers(form), locale);
		Map<String, AnswerView> answers = new LinkedHashMap<>();
		this.questions.answerViews(validated.values(), locale)
			.forEach((answer) -> answers.put(ReportForm.ANSWERS + answer.code(), answer));
		return answers;
	}

	private Map<String, String> answers(ReportForm form) {
		return of(form).stream()
			.map(Question::code)
			.filter((code) -> !form.answer(code).isEmpty())
			.collect(Collectors.toMap(Function.identity(), form::answer));
	}

	private static Optional<CaseType> type(ReportForm form) {
		return Optional.ofNullable(EnumUtils.getEnum(CaseType.class, form.get("type")));
	}

	private static @Nullable Category category(ReportForm form) {
		return EnumUtils.getEnum(Category.class, form.get("category"));
	}

}
