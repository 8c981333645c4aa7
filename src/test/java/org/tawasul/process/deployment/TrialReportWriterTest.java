package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.process.trial.TrialMoment;
import org.tawasul.process.trial.TrialPath;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialStep;
import org.tawasul.process.trial.TrialTimer;
import org.tawasul.rehearsal.TrialReport;
import org.tawasul.rehearsal.TrialReport.Rung;
import org.tawasul.rehearsal.TrialReport.Step;
import org.tawasul.rehearsal.TrialReport.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read of a trial. */
class TrialReportWriterTest {

	private static final Instant EIGHT = Instant.parse("2026-12-06T05:00:00Z");

	private static final TrialTimer REMINDER = new TrialTimer("Reminder", EIGHT.plus(Duration.ofHours(4)), false,
			List.of());

	private static final TrialTimer DEADLINE = new TrialTimer("Overdue", EIGHT.plus(Duration.ofHours(6)), true,
			List.of());

	@Test
	void aRungIsToldOnceWithItsReminderAndTheLadderEndsWhereNoDeadlineRuns() {
		List<TrialMoment> moments = List.of(
				moment(EIGHT, "Assess", "a.coordinators", List.of(REMINDER, DEADLINE), "Reminder", ""),
				moment(REMINDER.due(), "Assess", "a.coordinators", List.of(DEADLINE), "Overdue", ""),
				moment(DEADLINE.due(), "Decide", "minister-office", List.of(), "Decide", "RESOLVED"),
				moment(DEADLINE.due(), null, null, List.of(), null, ""));
		TrialReport report = TrialReportWriter.write(
				new TrialResult(List.of(), List.of(new TrialPath(report(), null, true, moments)), 4, true, List.of()),
				Map.of());
		assertThat(report.ladders()).singleElement()
			.satisfies((ladder) -> assertThat(ladder.rungs()).containsExactly(
					new Rung(EIGHT, "Assess", "open", "a.coordinators", List.of(REMINDER.due()), DEADLINE.due()),
					new Rung(DEADLINE.due(), "Decide", "open", "minister-office", List.of(), null)));
		assertThat(report.turns()).containsExactly(new Turn("Assess", new Step("Reminder", ""), "Assess", "open"),
				new Turn("Assess", new Step("Overdue", ""), "Decide", "open"),
				new Turn("Decide", new Step("Decide", "RESOLVED"), "", "open"));
	}

	@Test
	void whatRepeatsIsToldUntilTheDeadlineAndWithoutOneThreeTimes() {
		List<Instant> hours = IntStream.rangeClosed(1, 8)
			.mapToObj((hour) -> EIGHT.plus(Duration.ofHours(hour)))
			.toList();
		TrialTimer hourly = new TrialTimer("Hourly", hours.get(0), false, hours.subList(1, 8));
		List<TrialMoment> moments = List.of(
				moment(EIGHT, "Assess", "a.coordinators", List.of(hourly, DEADLINE), "Overdue", ""),
				moment(EIGHT, "Decide", "minister-office", List.of(hourly), null, ""));
		assertThat(TrialReportWriter
			.write(new TrialResult(List.of(), List.of(new TrialPath(report(), null, true, moments)), 2, true,
					List.of()), Map.of())
			.ladders()).singleElement()
			.satisfies((ladder) -> assertThat(ladder.rungs()).extracting(Rung::reminders)
				.containsExactly(hours.subList(0, 5), hours.subList(0, 3)));
	}

	@Test
	void namesAreThoseOfTheTriedFiles() {
		String model = """
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
				  <bpmn:process id="P"><bpmn:userTask id="Assess" name="دراسة"><bpmn:extensionElements><camunda:properties>
				    <camunda:property name="label.en" value="Study" /><camunda:property name="status" value="open" />
				    <camunda:property name="status.label" value="مفتوح" />
				  </camunda:properties></bpmn:extensionElements></bpmn:userTask></bpmn:process></bpmn:definitions>""";
		String form = """
				{"components": [{"key": "outcome", "values": [{"label": "حُلّ", "value": "RESOLVED"}],
				  "properties": {"option.RESOLVED.en": "Resolved"}}]}""";
		TrialReport report = TrialReportWriter.write(new TrialResult(List.of(), List.of(), 0, true, List.of()),
				Map.of("a.bpmn", model.getBytes(StandardCharsets.UTF_8), "b.form",
						form.getBytes(StandardCharsets.UTF_8), "c.bpmn", new byte[] { '<' }));
		Locale arabic = Locale.forLanguageTag("ar");
		assertThat(report.name("Assess", arabic)).isEqualTo("دراسة");
		assertThat(report.name("Assess", Locale.ENGLISH)).isEqualTo("Study");
		assertThat(report.name("open", Locale.ENGLISH)).as("without an English name").isEqualTo("مفتوح");
		assertThat(report.name("RESOLVED", Locale.ENGLISH)).isEqualTo("Resolved");
		assertThat(report.name("Unknown", arabic)).isEqualTo("Unknown");
	}

	private static TrialMoment moment(Instant at, @Nullable String step, @Nullable String holders,
			List<TrialTimer> timers, @Nullable String then, String choice) {
		return new TrialMoment(at, step, "open", holders, timers, (then != null) ? new TrialStep(then, choice) : null);
	}

	private static CaseReport report() {
		return new CaseReport(CaseType.COMPLAINT, null, null, "", "", null, null, null, false, false, Map.of(), null,
				Channel.WEB, Locale.forLanguageTag("ar"));
	}

}
