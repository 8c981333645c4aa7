package org.tawasul.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.spin.plugin.variable.SpinValues;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.TimelineWords;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.Dates;
import org.tawasul.language.Words;
import org.tawasul.question.Questions;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms show of a case, in the reader's language. Whoever opens a task's form
 * has seen the case: it is not new any more.
 */
@Component
class CaseOnForm {

	private final Cases cases;

	private final CaseHistory history;

	private final TimelineWords words;

	private final SensibleUnits units;

	private final Questions questions;

	private final Words labels;

	private final Dates dates;

	private final ObjectMapper json;

	CaseOnForm(Cases cases, CaseHistory history, TimelineWords words, SensibleUnits units, Questions questions,
			Words labels, Dates dates, ObjectMapper json) {
		this.cases = cases;
		this.history = history;
		this.words = words;
		this.units = units;
		this.questions = questions;
		this.labels = labels;
		this.dates = dates;
		this.json = json;
	}

	@Transactional
	public Map<String, Object> facts(String businessKey) {
		CaseNumber number = new CaseNumber(Long.parseLong(businessKey));
		this.cases.opened(number);
		CaseFile file = this.cases.find(number).orElseThrow();
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Object> facts = new HashMap<>();
		facts.put("caseNumber", businessKey);
		facts.put("caseSubject", file.getSubject());
		facts.put("caseText", file.getDescription());
		facts.put("casePlace", place(file, locale));
		facts.put("caseType", type(file, locale));
		facts.put("caseImportance", label("importance", file.getImportance(), locale));
		facts.put("caseDeadline", deadline(file, locale));
		facts.put("caseEarlierComments", comments(number, locale));
		facts.put("caseLink", "/desk/cases/" + number);
		if (!file.getAnswers().isEmpty()) {
			facts.put("caseAnswers", answers(file, locale));
		}
		if (file.getCategory() != null) {
			facts.put("category", file.getCategory().name());
		}
		facts.put("referUnits", options(this.units.toReferTo(file), locale));
		facts.put("routeUnits", options(this.units.toRouteTo(file), locale));
		return facts;
	}

	private String type(CaseFile file, Locale locale) {
		String type = label("type", file.getType(), locale);
		return (file.getCategory() != null) ? type + " — " + label("category", file.getCategory(), locale) : type;
	}

	private String place(CaseFile file, Locale locale) {
		String region = this.labels.text("region." + file.getRegion(), locale);
		String facility = file.getFacility().map(Facility::name).orElse(null);
		String address = file.getPlace().map(Place::address).orElse(null);
		return java.util.stream.Stream.of(region, facility, address)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" — "));
	}

	/** A line each; what makes the case urgent is marked. */
	private String answers(CaseFile file, Locale locale) {
		return this.questions.read(file.getAnswers(), locale)
			.stream()
			.map((answered) -> (answered.urgent() ? "▲ " : "") + answered.question() + " " + answered.answer())
			.collect(Collectors.joining("\n"));
	}

	private String deadline(CaseFile file, Locale locale) {
		return (file.getStanding().getDueAt() != null) ? this.dates.full(file.getStanding().getDueAt(), locale) : "—";
	}

	private String comments(CaseNumber number, Locale locale) {
		List<Comment> comments = this.history.comments(number);
		return comments.isEmpty() ? this.labels.text("process.no-comments", locale)
				: comments.stream().map((comment) -> line(comment, locale)).collect(Collectors.joining("\n\n"));
	}

	private String line(Comment comment, Locale locale) {
		String who = (comment.getUnit() != null) ? this.words.unitName(comment.getUnit(), locale) : "";
		return this.dates.full(comment.getAt(), locale) + " · " + label("comment", comment.getKind(), locale) + " · "
				+ who + "\n" + comment.getText();
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
