package org.tawasul.rehearsal.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.KeptTrial;
import org.tawasul.rehearsal.TrialReport;
import org.tawasul.rehearsal.TrialReport.Ladder;
import org.tawasul.rehearsal.TrialReport.Rung;
import org.tawasul.rehearsal.TrialReport.Turn;
import org.tawasul.rehearsal.web.DiagramView.Mark;
import org.tawasul.rehearsal.web.TrialView.Found;
import org.tawasul.rehearsal.web.TrialView.LadderView;
import org.tawasul.rehearsal.web.TrialView.RungView;
import org.tawasul.rehearsal.web.TrialView.StepView;
import org.tawasul.rehearsal.web.TrialView.TurnView;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts into words what a trial has found.
 */
@Component
class TrialViewMapper {

	private static final int MOST_NAMED = 6;

	/** By which what trials begin with is called. */
	private static final List<String> WORDS = List.of("type.", "category.", "importance.", "escalation-level.",
			"process.trial.", "periodic.rhythm.", "periodic.recipient.");

	private final Messages messages;

	private final MessageSource source;

	private final DateFormatter dates;

	private final MinistryDirectory ministry;

	private final PersonNames people;

	TrialViewMapper(Messages messages, MessageSource source, DateFormatter dates, MinistryDirectory ministry,
			PersonNames people) {
		this.messages = messages;
		this.source = source;
		this.dates = dates;
		this.ministry = ministry;
		this.people = people;
	}

	/**
	 * A trial for the page.
	 * @param trial null where there was none
	 * @param fingerprint of what would be live now
	 */
	TrialView view(@Nullable KeptTrial trial, String fingerprint, Locale locale) {
		if (trial == null) {
			return new TrialView(false, false, false, "", "", null);
		}
		TrialReport report = trial.report();
		boolean outdated = !trial.running() && !trial.fingerprint().equals(fingerprint);
		boolean shown = report != null && !outdated;
		return new TrialView(trial.running(), outdated, !trial.running() && report == null,
				this.dates.brief(trial.startedAt(), locale), this.people.of(trial.startedBy(), locale),
				(report != null && shown) ? found(report, locale) : null);
	}

	/** The steps at fault, by file; none of a trial of other files. */
	Map<String, List<Mark>> marks(@Nullable KeptTrial trial, String fingerprint, Locale locale) {
		return marks((trial != null && trial.fingerprint().equals(fingerprint)) ? trial.report() : null, locale);
	}

	/** The steps at fault, by file; none without a report. */
	Map<String, List<Mark>> marks(@Nullable TrialReport report, Locale locale) {
		if (report == null) {
			return Map.of();
		}
		return report.faults()
			.stream()
			.collect(Collectors.groupingBy(TrialReport.Fault::file, LinkedHashMap::new,
					Collectors.mapping(
							(fault) -> new Mark(fault.element(), "FAULT", report.name(fault.element(), locale)),
							Collectors.toList())));
	}

	private Found found(TrialReport report, Locale locale) {
		return new Found(report.faults().stream().map((fault) -> this.source.getMessage(fault.text(), locale)).toList(),
				report.steps(), report.complete(), untried(report.untried(), locale),
				report.ladders().stream().map((ladder) -> ladder(report, ladder, locale)).toList(),
				steps(report, locale));
	}

	/** The first few, and how many more there are. */
	private String untried(List<String> left, Locale locale) {
		if (left.isEmpty()) {
			return "";
		}
		String list = left.stream()
			.limit(MOST_NAMED)
			.map((codes) -> Arrays.stream(codes.split(" "))
				.map((code) -> word(code, locale))
				.collect(Collectors.joining(" · ")))
			.collect(Collectors.joining(SupportedLanguages.pick(locale, "؛ ", "; ")));
		return this.messages.text("rehearsal.trial.not-tried", locale, list, Math.max(0, left.size() - MOST_NAMED));
	}

	private String word(String code, Locale locale) {
		return WORDS.stream()
			.flatMap((kind) -> this.messages.find(kind + code, locale).stream())
			.findFirst()
			.orElse(code);
	}

	private LadderView ladder(TrialReport report, Ladder ladder, Locale locale) {
		String title = Stream.of(Optional.of(this.messages.text("type." + ladder.type(), locale)),
				ladder.danger() ? this.messages.find("rehearsal.trial.danger", locale) : Optional.<String>empty(),
				ladder.unknownUnit() ? this.messages.find("rehearsal.trial.unknown-unit", locale)
						: Optional.<String>empty(),
				(ladder.importance() != null)
						? Optional.of(this.messages.text("rehearsal.trial.importance", locale,
								this.messages.text("importance." + ladder.importance(), locale)))
						: Optional.<String>empty())
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" · "));
		return new LadderView(title, ladder.rungs().stream().map((rung) -> rung(report, rung, locale)).toList());
	}

	private RungView rung(TrialReport report, Rung rung, Locale locale) {
		return new RungView(moment(rung.at(), locale), group(rung.holders(), locale),
				report.name(rung.step().isEmpty() ? rung.status() : rung.step(), locale),
				rung.reminders().stream().map((reminder) -> moment(reminder, locale)).toList(),
				(rung.until() != null) ? moment(rung.until(), locale) : "");
	}

	private List<StepView> steps(TrialReport report, Locale locale) {
		Map<String, List<TurnView>> steps = new LinkedHashMap<>();
		report.turns().forEach((turn) -> {
			List<TurnView> turns = steps.computeIfAbsent(turn.step(), (step) -> new ArrayList<>());
			TurnView view = new TurnView(then(report, turn, locale),
					turn.next().isEmpty() ? "" : report.name(turn.next(), locale), report.name(turn.status(), locale));
			if (!turns.contains(view)) {
				turns.add(view);
			}
		});
		return steps.entrySet()
			.stream()
			.map((step) -> new StepView(report.name(step.getKey(), locale), step.getValue()))
			.toList();
	}

	/** What is decided at the step itself is the choice; all else has a name. */
	private String then(TrialReport report, Turn turn, Locale locale) {
		String choice = Arrays.stream(turn.then().choice().split(" "))
			.filter(report.names()::containsKey)
			.map((code) -> report.name(code, locale))
			.collect(Collectors.joining("، "));
		return (turn.then().element().equals(turn.step()) && !choice.isEmpty()) ? choice
				: report.name(turn.then().element(), locale);
	}

	/** The group of a unit is named after it, the others have names of their own. */
	private String group(String id, Locale locale) {
		int dot = id.lastIndexOf('.');
		String unit = (dot > 0) ? this.ministry.unitName(id.substring(0, dot), locale) : "";
		return this.messages.find("group." + id.substring(dot + 1), locale, unit).orElse(id);
	}

	private String moment(Instant moment, Locale locale) {
		String weekday = DateTimeFormatter.ofPattern("EEEE", locale).format(moment.atZone(DateFormatter.ZONE));
		return weekday + " " + this.dates.brief(moment, locale);
	}

}
