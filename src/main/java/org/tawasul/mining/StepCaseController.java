package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DurationFormatter;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The cases behind a figure of a step or a way, a page at a time.
 */
@RestController
class StepCaseController {

	private static final int PAGE = 25;

	private final FigureAccess access;

	private final StepCaseRepository cases;

	private final CaseStatusFormatter statuses;

	private final TimelineFormatter units;

	private final DateFormatter dates;

	private final DurationFormatter durations;

	private final Clock clock;

	StepCaseController(FigureAccess access, StepCaseRepository cases, CaseStatusFormatter statuses,
			TimelineFormatter units, DateFormatter dates, DurationFormatter durations, Clock clock) {
		this.access = access;
		this.cases = cases;
		this.statuses = statuses;
		this.units = units;
		this.dates = dates;
		this.durations = durations;
		this.clock = clock;
	}

	/**
	 * Cases that wait at a step, or those of which none is known where the step is empty.
	 * @param late whether only those that have missed their date
	 * @param after the number behind which the list goes on
	 */
	@GetMapping("/desk/steps/open")
	StepCasesView open(@RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "false") boolean late,
			@RequestParam(defaultValue = "0") long after, Locale locale) {
		this.access.requireCases();
		return page(this.cases.open(step, late, after, PAGE + 1), locale);
	}

	/** Cases that left a step in a period. */
	@GetMapping("/desk/steps/passed")
	StepCasesView passed(@RequestParam(defaultValue = "") String step,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String after, Locale locale) {
		this.access.requireCases();
		return page(this.cases.passed(step, StepPeriod.of(from, until, LocalDate.now(this.clock)),
				Optional.ofNullable(after).map(StepListPosition::parse), PAGE + 1), locale);
	}

	/** Cases that took a way and were closed in a period. */
	@GetMapping("/desk/steps/ways/cases")
	StepCasesView ofWay(@RequestParam(required = false) @Nullable UUID way,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String after, Locale locale) {
		this.access.requireCases();
		StepPeriod period = StepPeriod.of(from, until, LocalDate.now(this.clock));
		Optional<StepListPosition> position = Optional.ofNullable(after).map(StepListPosition::parse);
		return page((way != null) ? this.cases.ofWay(way, period, position, PAGE + 1) : List.of(), locale);
	}

	/**
	 * Cases that came back to a step and were closed in a period.
	 * @param cameFrom from which step; from any without
	 */
	@GetMapping("/desk/steps/returns/cases")
	StepCasesView returned(@RequestParam(defaultValue = "") String step,
			@RequestParam(defaultValue = "") String cameFrom,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String after, Locale locale) {
		this.access.requireCases();
		return page(this.cases.returned(step, cameFrom, StepPeriod.of(from, until, LocalDate.now(this.clock)),
				Optional.ofNullable(after).map(StepListPosition::parse), PAGE + 1), locale);
	}

	private StepCasesView page(List<StepCase> found, Locale locale) {
		List<StepCase> shown = found.subList(0, Math.min(PAGE, found.size()));
		this.statuses.preload(shown.stream().map((one) -> new CaseNumber(one.number())).toList());
		return new StepCasesView(shown.stream().map((one) -> view(one, locale)).toList(),
				(found.size() > PAGE) ? position(shown.get(PAGE - 1)) : null);
	}

	private static String position(StepCase last) {
		return (last.until() != null) ? new StepListPosition(last.until(), last.id()).toString()
				: Long.toString(last.number());
	}

	private StepCaseView view(StepCase one, Locale locale) {
		CaseNumber number = new CaseNumber(one.number());
		Duration took = Duration.between(one.since(), Objects.requireNonNullElse(one.until(), this.clock.instant()));
		return new StepCaseView(number.toString(), one.subject(), this.units.unitName(one.unit(), locale),
				this.statuses.label(number, one.status(), one.phase(), locale), this.dates.brief(one.since(), locale),
				(one.until() != null) ? this.dates.brief(one.until(), locale) : "", this.durations.format(took, locale),
				one.late(), "/desk/cases/" + number);
	}

	/**
	 * A page of the list.
	 *
	 * @param cases at most 25
	 * @param next where the list goes on; null at its end
	 */
	record StepCasesView(List<StepCaseView> cases, @Nullable String next) {

	}

	/**
	 * A case in the list, in the reader's language.
	 *
	 * @param number the case's number
	 * @param subject what it is about
	 * @param unit the responsible unit
	 * @param status its status now
	 * @param since when it came to the step
	 * @param until when it left the step; empty while it is there
	 * @param took how long it is, or was, there
	 * @param late whether its promised date is missed
	 * @param page its page on the desk
	 */
	record StepCaseView(String number, String subject, String unit, String status, String since, String until,
			String took, boolean late, String page) {

	}

}
