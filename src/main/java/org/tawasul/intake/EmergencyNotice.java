package org.tawasul.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.question.Question;

import org.springframework.stereotype.Component;

/**
 * When reporters are asked to call the emergency number first: for some categories, for
 * what they tick, and for answers that the questions' data name.
 */
@Component
class EmergencyNotice {

	private static final Set<Category> CATEGORIES = Set.of(Category.FIRE, Category.VIOLENCE, Category.CRIMINAL_INCIDENT,
			Category.TRAFFIC_ACCIDENT);

	private static final List<String> BOXES = List.of("dangerContinues", "peopleHurt");

	private final ReportFormQuestions questions;

	EmergencyNotice(ReportFormQuestions questions) {
		this.questions = questions;
	}

	/** Whether it stands beside a category, whatever else is answered. */
	static boolean isAlwaysNeeded(@Nullable Category category) {
		return category != null && CATEGORIES.contains(category);
	}

	/** The condition of report.js. */
	String condition() {
		String categories = CATEGORIES.stream().map(Category::name).sorted().collect(Collectors.joining(" "));
		Stream<String> answers = this.questions.all().stream().flatMap(EmergencyNotice::condition);
		return Stream.of(Stream.of("category=" + categories), BOXES.stream().map((box) -> box + "=true"), answers)
			.flatMap((conditions) -> conditions)
			.collect(Collectors.joining(";"));
	}

	private static Stream<String> condition(Question question) {
		String field = ReportForm.ANSWERS + question.code();
		if (question.emergencyFrom() != null) {
			return Stream.of(field + ">=" + question.emergencyFrom());
		}
		String answers = String.join(" ", question.emergencyAnswers());
		return answers.isEmpty() ? Stream.empty() : Stream.of(field + "=" + answers);
	}

	/** Whether a form that was sent calls for the notice. */
	boolean isNeeded(ReportForm form) {
		boolean incident = form.is("type", CaseType.INCIDENT)
				&& (CATEGORIES.stream().anyMatch((category) -> form.is("category", category))
						|| BOXES.stream().anyMatch((box) -> form.is(box, "true")));
		return incident || this.questions.of(form)
			.stream()
			.anyMatch((question) -> question.isEmergency(form.answer(question.code())));
	}

}
