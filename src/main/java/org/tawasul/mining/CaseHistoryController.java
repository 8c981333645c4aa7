package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.HistoryPage;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.CaseVisibility;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DurationFormatter;
import org.tawasul.mining.StepCaseRepository.PassedStep;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What happened to a case, open or closed, and which steps it went through, for the
 * scripts that show it beside its process. For whoever sees the case on the desk.
 */
@RestController
class CaseHistoryController {

	private final CaseVisibility visibility;

	private final CaseService cases;

	private final CaseHistoryService history;

	private final StepCaseRepository steps;

	private final StepLabels labels;

	private final CaseStatusFormatter statuses;

	private final TimelineFormatter sentences;

	private final MinistryDirectory ministry;

	private final DateFormatter dates;

	private final DurationFormatter durations;

	private final Clock clock;

	CaseHistoryController(CaseVisibility visibility, CaseService cases, CaseHistoryService history,
			StepCaseRepository steps, StepLabels labels, CaseStatusFormatter statuses, TimelineFormatter sentences,
			MinistryDirectory ministry, DateFormatter dates, DurationFormatter durations, Clock clock) {
		this.visibility = visibility;
		this.cases = cases;
		this.history = history;
		this.steps = steps;
		this.labels = labels;
		this.statuses = statuses;
		this.sentences = sentences;
		this.ministry = ministry;
		this.dates = dates;
		this.durations = durations;
		this.clock = clock;
	}

	/**
	 * A page of the timeline, with all steps.
	 * @param before the id of what comes after it; the latest without
	 */
	@GetMapping("/desk/cases/{number}/history")
	CaseHistoryView history(@PathVariable String number, @RequestParam(required = false) @Nullable Long before,
			Locale locale) {
		CaseFile file = CaseNumber.parse(number)
			.filter(this.visibility::isVisible)
			.flatMap(this.cases::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		HistoryPage<TimelineEntry> page = this.history.timeline(file.getNumber(), before);
		return new CaseHistoryView(file.getNumber().toString(), file.getReport().subject(),
				this.statuses.label(file, locale), "/desk/cases/" + file.getNumber(),
				page.items().stream().map((entry) -> event(entry, locale)).toList(), page.older(),
				this.steps.ofCase(file.getNumber()).stream().map((step) -> step(step, locale)).toList());
	}

	private EventView event(TimelineEntry entry, Locale locale) {
		String actor = entry.getActor();
		return new EventView(this.dates.brief(entry.getAt(), locale),
				this.sentences.sentenceWithoutRating(entry, locale), this.sentences.unitName(entry.getUnit(), locale),
				(actor != null) ? this.ministry.person(actor).map((person) -> person.name(locale)).orElse(actor) : "");
	}

	private StepView step(PassedStep step, Locale locale) {
		Duration took = Duration.between(step.since(), Objects.requireNonNullElse(step.until(), this.clock.instant()));
		return new StepView(step.step(), this.labels.find(step.step(), locale).orElse(step.step()),
				this.dates.brief(step.since(), locale),
				(step.until() != null) ? this.dates.brief(step.until(), locale) : "",
				this.durations.format(took, locale));
	}

	/**
	 * What happened to a case.
	 *
	 * @param number its number
	 * @param subject what it is about
	 * @param status its status now
	 * @param page its page on the desk
	 * @param events the oldest first
	 * @param older asks for the ones before; null if there are none
	 * @param steps the steps that it went through, the first ones first
	 */
	record CaseHistoryView(String number, String subject, String status, String page, List<EventView> events,
			@Nullable Long older, List<StepView> steps) {

	}

	/**
	 * Something that happened.
	 *
	 * @param at when
	 * @param text what, in a sentence
	 * @param unit at which body; may be empty
	 * @param actor who did it; may be empty
	 */
	record EventView(String at, String text, String unit, String actor) {

	}

	/**
	 * A step that the case went through.
	 *
	 * @param step its id
	 * @param name its name
	 * @param since when the case came to it
	 * @param until when the case left it; empty while it is there
	 * @param took how long it was, or is, there
	 */
	record StepView(String step, String name, String since, String until, String took) {

	}

}
