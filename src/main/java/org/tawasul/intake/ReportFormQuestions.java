package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.question.AnswerView;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionService;
import org.tawasul.question.ValidatedAnswers;

import org.springframework.stereotype.Component;

/**
 * The questions of the portal's form: which belong to the choices made, and what was
 * answered to them. Answers to others may stand on the page too, and do not count.
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
		CaseType type = chosen(CaseType.values(), form.get("type"));
		return (type != null) ? this.questions.of(type, chosen(Category.values(), form.get("category"))) : List.of();
	}

	/** What was not answered by somebody whose page could not ask. */
	List<Question> unasked(ReportForm form) {
		return form.has(ReportForm.ASKED) ? List.of()
				: of(form).stream().filter((question) -> form.answer(question.code()).isEmpty()).toList();
	}

	NewCaseRequest draft(ReportForm form) {
		return form.toNewCase(answers(form));
	}

	/** The answers in words, by field. */
	Map<String, AnswerView> read(ReportForm form, Locale locale) {
		CaseType type = Optional.ofNullable(chosen(CaseType.values(), form.get("type"))).orElse(CaseType.INCIDENT);
		ValidatedAnswers checked = this.questions.validate(type, chosen(Category.values(), form.get("category")),
				answers(form), locale);
		Map<String, AnswerView> lines = new LinkedHashMap<>();
		this.questions.read(checked.values(), locale)
			.forEach((answered) -> lines.put(ReportForm.ANSWERS + answered.code(), answered));
		return lines;
	}

	private Map<String, String> answers(ReportForm form) {
		return of(form).stream()
			.map(Question::code)
			.filter((code) -> !form.answer(code).isEmpty())
			.collect(Collectors.toMap((code) -> code, form::answer));
	}

	private static <E extends Enum<E>> @Nullable E chosen(E[] all, String word) {
		return Stream.of(all).filter((one) -> one.name().equals(word)).findFirst().orElse(null);
	}

}
