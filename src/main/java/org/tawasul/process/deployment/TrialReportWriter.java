package org.tawasul.process.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.process.contract.DeclaredLabels;
import org.tawasul.process.trial.TrialMoment;
import org.tawasul.process.trial.TrialPath;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialStep;
import org.tawasul.process.trial.TrialTimer;
import org.tawasul.rehearsal.KeptText;
import org.tawasul.rehearsal.TrialReport;
import org.tawasul.rehearsal.TrialReport.Fault;
import org.tawasul.rehearsal.TrialReport.Ladder;
import org.tawasul.rehearsal.TrialReport.Rung;
import org.tawasul.rehearsal.TrialReport.Step;
import org.tawasul.rehearsal.TrialReport.Turn;

/**
 * Writes down what a trial has found, so that people can read it: of cases that nobody
 * does anything about each rung with its times, of the others what leads where.
 */
final class TrialReportWriter {

	/** Of reminders that no deadline ends, as many as show how they go on. */
	private static final int ENDLESS_REMINDERS = 3;

	private TrialReportWriter() {
	}

	static TrialReport write(TrialResult result, Map<String, byte[]> files) {
		List<Fault> faults = result.faults()
			.stream()
			.map((fault) -> new Fault(fault.violation().file(), fault.violation().element(),
					KeptText.of(fault.violation()), steps(fault.way())))
			.toList();
		List<Ladder> ladders = result.paths()
			.stream()
			.filter(TrialPath::leftAlone)
			.flatMap((path) -> Stream.ofNullable(path.report()).map((report) -> ladder(path, report)))
			.filter((ladder) -> !ladder.rungs().isEmpty())
			.toList();
		Set<Turn> turns = new LinkedHashSet<>();
		result.paths().forEach((path) -> addTurns(path.moments(), turns));
		return new TrialReport(faults, ladders, List.copyOf(turns), result.steps(), result.complete(),
				DeclaredLabels.of(files), result.untried());
	}

	private static Ladder ladder(TrialPath path, CaseReport report) {
		List<Rung> rungs = new ArrayList<>();
		boolean reminded = false;
		for (TrialMoment moment : path.moments()) {
			if (!reminded) {
				rungs.add(rung(moment));
			}
			reminded = isReminder(moment);
			if (moment.timers().stream().noneMatch(TrialTimer::relieves)) {
				break;
			}
		}
		return new Ladder(report.type().name(), report.peopleHurt(), report.facility() != null,
				(path.importance() != null) ? path.importance().name() : null, rungs);
	}

	/** A case that stays where it is, with the same people, has not gone on. */
	private static boolean isReminder(TrialMoment moment) {
		TrialStep then = moment.then();
		return then != null && moment.timers()
			.stream()
			.anyMatch((timer) -> timer.element().equals(then.element()) && !timer.relieves());
	}

	private static Rung rung(TrialMoment moment) {
		Instant until = moment.timers()
			.stream()
			.filter(TrialTimer::relieves)
			.map(TrialTimer::due)
			.min(Instant::compareTo)
			.orElse(null);
		List<Instant> reminders = moment.timers()
			.stream()
			.filter((timer) -> !timer.relieves())
			.flatMap((timer) -> Stream.concat(Stream.of(timer.due()), timer.again().stream()))
			.filter((reminder) -> until == null || reminder.isBefore(until))
			.sorted()
			.limit((until != null) ? Long.MAX_VALUE : ENDLESS_REMINDERS)
			.toList();
		return new Rung(moment.at(), text(moment.step()), moment.status(), text(moment.holders()), reminders, until);
	}

	private static void addTurns(List<TrialMoment> moments, Set<Turn> turns) {
		for (int i = 0; i + 1 < moments.size(); i++) {
			TrialMoment moment = moments.get(i);
			TrialMoment next = moments.get(i + 1);
			TrialStep then = moment.then();
			if (then != null) {
				boolean over = next.holders() == null && next.timers().isEmpty();
				turns.add(new Turn(text(moment.step()), step(then), over ? "" : text(next.step()), next.status()));
			}
		}
	}

	private static List<Step> steps(List<TrialStep> way) {
		return way.stream().map(TrialReportWriter::step).toList();
	}

	private static Step step(TrialStep step) {
		return new Step(step.element(), step.choice());
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
