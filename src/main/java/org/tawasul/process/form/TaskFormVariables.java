package org.tawasul.process.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Place;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewService;
import org.tawasul.question.QuestionService;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms show of a case, in the reader's language. Nothing is written: Tasklist
 * says itself when somebody has a task before their eyes.
 */
@Component
public class TaskFormVariables {

	/** How many cases are linked to the case; missing when none is. */
	public static final String LINKED_CASES = "linkedCases";

	private final CaseService cases;

	private final CaseLinkService links;

	private final AnswerReviewService reviews;

	private final CaseHistoryFormatter history;

	private final CasePanelFacts panel;

	private final ReferralTargets units;

	private final QuestionService questions;

	private final Messages labels;

	private final DateFormatter dates;

	private final ObjectMapper json;

	TaskFormVariables(CaseService cases, CaseLinkService links, AnswerReviewService reviews,
			CaseHistoryFormatter history, CasePanelFacts panel, ReferralTargets units, QuestionService questions,
			Messages labels, DateFormatter dates, ObjectMapper json) {
		this.cases = cases;
		this.links = links;
		this.reviews = reviews;
		this.history = history;
		this.panel = panel;
		this.units = units;
		this.questions = questions;
		this.labels = labels;
		this.dates = dates;
		this.json = json;
	}

	/**
	 * The facts of a case for somebody who reads its form.
	 * @param number the case
	 * @param groupsOfReader the groups that they belong to
	 * @return values by the names that forms know them by
	 */
	@Transactional(readOnly = true)
	public Map<String, Object> variablesOf(CaseNumber number, Collection<String> groupsOfReader) {
		CaseFile file = this.cases.find(number).orElseThrow();
		CaseReport report = file.getReport();
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Object> facts = new HashMap<>();
		facts.put("language", locale.getLanguage());
		facts.put("caseNumber", number.toString());
		facts.put("caseSubject", report.subject());
		facts.put("caseText", report.description());
		facts.put("casePlace", place(report, locale));
		facts.put("caseType", type(report, locale));
		facts.put("caseImportance", label("importance", file.getImportance(), locale));
		facts.put("caseDeadline", deadline(file, locale));
		facts.put("caseEarlierComments", this.history.format(number, locale));
		facts.putAll(this.panel.of(file, groupsOfReader, locale));
		facts.put("caseLink", "/desk/cases/" + number);
		facts.put("caseAttachmentsLink", "/desk/cases/" + number + "#attachments");
		if (!report.answers().isEmpty()) {
			facts.put("caseAnswers", answers(report, locale));
		}
		file.getResolutionDraft().ifPresent((draft) -> facts.put("caseResolutionDraft", draft));
		this.reviews.sentBack(number).ifPresent((review) -> facts.putAll(sentBack(review, file)));
		if (report.category() != null) {
			facts.put("category", report.category().name());
		}
		facts.put("referUnits", options(this.units.forReferral(file), locale));
		facts.put("routeUnits", options(this.units.forRouting(file), locale));
		facts.putAll(linkedCases(number));
		return facts;
	}

	/**
	 * Whether other cases wait for this one, so that their reporters are to get an answer
	 * too.
	 * @param number the case
	 * @return their number, by the name that forms know it by; nothing when none waits
	 */
	@Transactional(readOnly = true)
	public Map<String, Object> linkedCases(CaseNumber number) {
		Integer linked = this.links.count(List.of(number)).get(number);
		return (linked != null) ? Map.of(LINKED_CASES, linked.toString()) : Map.of();
	}

	/** To those who wrote the answer it is theirs; to others it is shown with it. */
	private static Map<String, Object> sentBack(AnswerReview review, CaseFile file) {
		String words = String.valueOf(review.words());
		return review.isWriter(file.getAssignment()) ? Map.of("caseSentBack", words)
				: Map.of("caseSentBackByOthers", words, "caseSentBackAnswer", review.answer());
	}

	private String type(CaseReport report, Locale locale) {
		String type = label("type", report.type(), locale);
		return (report.category() != null) ? type + " — " + label("category", report.category(), locale) : type;
	}

	private String place(CaseReport report, Locale locale) {
		String region = this.labels.text("region." + report.region(), locale);
		String facility = Optional.ofNullable(report.facility()).map(Facility::name).orElse(null);
		String address = Optional.ofNullable(report.place()).map(Place::address).orElse(null);
		return Stream.of(region, facility, address)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" — "));
	}

	/** One line an answer, marked if it makes the case urgent. */
	private String answers(CaseReport report, Locale locale) {
		return this.questions.answerViews(report.answers(), locale)
			.stream()
			.map((answered) -> (answered.urgent() ? "▲ " : "") + answered.question() + " " + answered.answer())
			.collect(Collectors.joining("\n"));
	}

	private String deadline(CaseFile file, Locale locale) {
		return (file.getAssignment().getDueAt() != null) ? this.dates.full(file.getAssignment().getDueAt(), locale)
				: "—";
	}

	private Object options(List<OrgUnit> offered, Locale locale) {
		List<Map<String, String>> options = offered.stream()
			.map((unit) -> Map.of("label", unit.name(locale), "value", unit.code()))
			.toList();
		try {
			return SpinValues.jsonValue(this.json.writeValueAsString(options)).create();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String label(String kind, @Nullable Enum<?> constant, Locale locale) {
		return (constant != null) ? this.labels.text(kind + "." + constant.name(), locale) : "";
	}

}
