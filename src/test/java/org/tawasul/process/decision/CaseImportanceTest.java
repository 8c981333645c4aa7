package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaseImportanceTest {

	private static final List<String> TYPES = List.of("INCIDENT", "COMPLAINT", "INQUIRY", "SUGGESTION", "OBSERVATION",
			"CONSULTATION");

	private static final List<String> CATEGORIES = Arrays.asList("BUILDING_MAINTENANCE", "FIRE", "CRIMINAL_INCIDENT",
			"TRAFFIC_ACCIDENT", "VIOLENCE", "FOOD_POISONING", "CLEANLINESS", "OTHER", null);

	private static final List<Boolean> TICKS = Arrays.asList(true, false, null);

	private final DecisionTableFixture table = DecisionTableFixture.named("CaseImportance");

	@ParameterizedTest(name = "{0} {1}, people hurt: {2}, danger continues: {3} → {4}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, FIRE, false, false, VERY_IMPORTANT",
			"INCIDENT, FIRE, , , VERY_IMPORTANT",
			"INCIDENT, VIOLENCE, true, false, VERY_IMPORTANT",
			"INCIDENT, CRIMINAL_INCIDENT, true, , VERY_IMPORTANT",
			"INCIDENT, TRAFFIC_ACCIDENT, , true, VERY_IMPORTANT",
			"INCIDENT, FOOD_POISONING, false, true, VERY_IMPORTANT",
			"INCIDENT, FOOD_POISONING, false, false, IMPORTANT",
			"INCIDENT, TRAFFIC_ACCIDENT, , , IMPORTANT",
			"INCIDENT, BUILDING_MAINTENANCE, true, , VERY_IMPORTANT",
			"INCIDENT, OTHER, true, true, VERY_IMPORTANT",
			"INCIDENT, BUILDING_MAINTENANCE, false, true, IMPORTANT",
			"INCIDENT, CLEANLINESS, , , NORMAL",
			"INCIDENT, , false, false, NORMAL",
			"COMPLAINT, , true, , IMPORTANT",
			"OBSERVATION, , , true, IMPORTANT",
			"COMPLAINT, , , , NORMAL",
			"INQUIRY, , false, false, NORMAL",
			"SUGGESTION, FIRE, , , NORMAL",
			"CONSULTATION, , , , NORMAL"
	// @formatter:on
	})
	void importanceFollowsWhatTheReporterSaid(String type, String category, Boolean hurt, Boolean danger,
			String importance) {
		assertThat(this.table.answer(facts(type, category, hurt, danger)))
			.containsExactly(Map.entry("importance", importance));
	}

	@ParameterizedTest(name = "{0} {1}, danger continues: {2}, urgent: {3}, affected: {4} → {5}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, FIRE, false, false, NONE, VERY_IMPORTANT",
			"INCIDENT, VIOLENCE, false, true, NONE, VERY_IMPORTANT",
			"INCIDENT, CRIMINAL_INCIDENT, , true, , VERY_IMPORTANT",
			"INCIDENT, TRAFFIC_ACCIDENT, false, false, MANY, VERY_IMPORTANT",
			"INCIDENT, TRAFFIC_ACCIDENT, false, false, FEW, IMPORTANT",
			"INCIDENT, FOOD_POISONING, false, false, NONE, IMPORTANT",
			"INCIDENT, BUILDING_MAINTENANCE, true, true, NONE, VERY_IMPORTANT",
			"INCIDENT, BUILDING_MAINTENANCE, true, false, MANY, IMPORTANT",
			"INCIDENT, BUILDING_MAINTENANCE, false, true, NONE, IMPORTANT",
			"INCIDENT, CLEANLINESS, false, false, MANY, IMPORTANT",
			"INCIDENT, CLEANLINESS, false, false, FEW, NORMAL",
			"INCIDENT, OTHER, , , FEW, NORMAL",
			"COMPLAINT, , false, true, NONE, IMPORTANT",
			"COMPLAINT, , false, false, MANY, NORMAL",
			"CONSULTATION, , , true, , IMPORTANT"
	// @formatter:on
	})
	void importanceFollowsTheAnswersToo(String type, String category, Boolean danger, Boolean urgent, String affected,
			String importance) {
		assertThat(this.table.answer(answered(facts(type, category, false, danger), urgent, affected)))
			.containsExactly(Map.entry("importance", importance));
	}

	@Test
	void everyCaseHasExactlyOneImportance() {
		for (String type : TYPES) {
			for (String category : CATEGORIES) {
				for (Boolean hurt : TICKS) {
					for (Boolean danger : TICKS) {
						hasImportance(facts(type, category, hurt, danger));
					}
				}
			}
		}
	}

	private void hasImportance(Map<String, Object> said) {
		for (Boolean urgent : TICKS) {
			for (String affected : Arrays.asList("NONE", "FEW", "MANY", null)) {
				Map<String, Object> facts = answered(said, urgent, affected);
				assertThat(this.table.answer(facts)).as("%s", facts).containsKey("importance");
			}
		}
	}

	private static Map<String, Object> answered(Map<String, Object> said, Boolean urgent, String affected) {
		Map<String, Object> facts = new HashMap<>(said);
		facts.put("urgentAnswer", urgent);
		facts.put("affected", affected);
		return facts;
	}

	private static Map<String, Object> facts(String type, String category, Boolean hurt, Boolean danger) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("type", type);
		facts.put("category", category);
		facts.put("peopleHurt", hurt);
		facts.put("dangerContinues", danger);
		return facts;
	}

}
