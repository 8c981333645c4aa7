package org.tawasul.process.decision;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class CaseDeadlineTest {

	private final DecisionTableFixture table = DecisionTableFixture.named("CaseDeadline");

	@ParameterizedTest(name = "{1} {0} at {2}: assess in {3}, resolve in {4} {5}, remind at {6} %, tell {7}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, VERY_IMPORTANT, COORDINATORS, PT30M, PT4H, ROUND_THE_CLOCK, 50, 'operations,head'",
			"INCIDENT, VERY_IMPORTANT, HEAD, PT30M, PT4H, ROUND_THE_CLOCK, 50, 'operations,head'",
			"COMPLAINT, VERY_IMPORTANT, MINISTER, PT30M, PT4H, ROUND_THE_CLOCK, 50, 'operations,head'",
			"SUGGESTION, VERY_IMPORTANT, CARE_CENTRE, PT30M, PT4H, ROUND_THE_CLOCK, 50, 'operations,head'",
			"INCIDENT, IMPORTANT, COORDINATORS, PT4H, P1D, WORKING, 75, head",
			"INQUIRY, IMPORTANT, HEAD, PT4H, P1D, WORKING, 75, head",
			"INCIDENT, IMPORTANT, MINISTER, PT4H, P1D, WORKING, 75, head",
			"INCIDENT, NORMAL, COORDINATORS, P1D, P3D, WORKING, 75, ''",
			"INQUIRY, NORMAL, HEAD, P1D, P3D, WORKING, 75, ''",
			"COMPLAINT, NORMAL, COORDINATORS, P2D, P5D, WORKING, 75, ''",
			"CONSULTATION, NORMAL, MINISTER, P2D, P5D, WORKING, 75, ''",
			"SUGGESTION, NORMAL, COORDINATORS, P3D, P10D, WORKING, 75, ''",
			"OBSERVATION, NORMAL, HEAD, P3D, P10D, WORKING, 75, ''",
			"INCIDENT, IMPORTANT, CARE_CENTRE, P1D, P3D, ROUND_THE_CLOCK, 75, ''",
			"INQUIRY, NORMAL, CARE_CENTRE, P1D, P5D, ROUND_THE_CLOCK, 75, ''",
			"COMPLAINT, NORMAL, CARE_CENTRE, P2D, P9D, ROUND_THE_CLOCK, 75, ''",
			"SUGGESTION, NORMAL, CARE_CENTRE, P3D, P16D, ROUND_THE_CLOCK, 75, ''"
	// @formatter:on
	})
	void eachLevelHasItsTime(String type, String importance, String level, String assess, String resolve, String clock,
			int remindAt, String tell) {
		assertThat(this.table.answer(Map.of("type", type, "importance", importance, "escalationLevel", level)))
			.containsEntry("assess", assess)
			.containsEntry("resolve", resolve)
			.containsEntry("clock", clock)
			.containsEntry("remindAt", remindAt)
			.containsEntry("tell", tell);
	}

	/** Whoever changes a time changes it in one place, as docs/modelling.md says. */
	@ParameterizedTest
	@CsvSource({ "COORDINATORS, assess", "COORDINATORS, resolve", "HEAD, assess", "HEAD, resolve", "MINISTER, assess",
			"MINISTER, resolve", "CARE_CENTRE, resolve" })
	void eachTimeOfALevelStandsInOneRow(String level, String column) {
		DecisionTable rows = Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/CaseDeadline.dmn"))
			.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next();
		int place = rows.getOutputs().stream().map(Output::getName).toList().indexOf(column);
		List<String> times = rows.getRules()
			.stream()
			.filter((row) -> answers(level, row.getInputEntries().iterator().next().getText().getTextContent()))
			.map((row) -> List.copyOf(row.getOutputEntries()).get(place).getText().getTextContent().strip())
			.toList();
		assertThat(times).hasSizeGreaterThan(3).doesNotHaveDuplicates();
	}

	private static boolean answers(String level, String cell) {
		return cell.isBlank() || cell.contains("\"" + level + "\"");
	}

	@Test
	void everyCaseHasItsTimesAtEveryLevel() {
		for (String type : List.of("INCIDENT", "COMPLAINT", "INQUIRY", "SUGGESTION", "OBSERVATION", "CONSULTATION")) {
			for (String importance : List.of("NORMAL", "IMPORTANT", "VERY_IMPORTANT")) {
				for (String level : List.of("COORDINATORS", "HEAD", "MINISTER", "CARE_CENTRE")) {
					Map<String, Object> answer = this.table
						.answer(Map.of("type", type, "importance", importance, "escalationLevel", level));
					assertThat(answer).as("%s %s at %s", type, importance, level).hasSize(5).doesNotContainValue(null);
					List.of("assess", "resolve").forEach((name) -> isDuration((String) answer.get(name)));
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "NORMAL, ''", "IMPORTANT, ''", "VERY_IMPORTANT, operations" })
	void theCareCentreHasTwoHoursToRouteACase(String importance, String tell) {
		assertThat(DecisionTableFixture.named("RoutingDeadline").answer(Map.of("importance", importance)))
			.isEqualTo(Map.of("routing", "PT2H", "clock", "ROUND_THE_CLOCK", "tell", tell));
	}

	@Test
	void reportersHaveFiveDaysToAnswerAndTenToObject() {
		for (String type : List.of("INCIDENT", "COMPLAINT", "INQUIRY", "SUGGESTION", "OBSERVATION", "CONSULTATION")) {
			assertThat(DecisionTableFixture.named("ReporterDeadline").answer(Map.of("type", type)))
				.isEqualTo(Map.of("answer", "P5D", "objection", "P10D"));
		}
	}

	private static void isDuration(String text) {
		assertThatCode(() -> {
			if (text.contains("T")) {
				Duration.parse(text);
			}
			else {
				Period.parse(text);
			}
		}).as(text).doesNotThrowAnyException();
	}

}
