package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class CaseRoutingTest {

	/** ISO 3166-2:SA has no 13. */
	private static final List<String> REGIONS = IntStream.rangeClosed(1, 14)
		.filter((number) -> number != 13)
		.mapToObj("SA-%02d"::formatted)
		.toList();

	private final DecisionTableFixture table = DecisionTableFixture.named("CaseRouting");

	@ParameterizedTest(name = "{0} {1} in {2} by {3} about {4} {5} → {6}")
	@CsvSource({
	// @formatter:off
			"INCIDENT, FIRE, SA-01, PARENT, SCHOOL, , EDU-01-SAF",
			"INCIDENT, FIRE, SA-14, , , , EDU-14-SAF",
			"INCIDENT, CRIMINAL_INCIDENT, SA-02, , , , EDU-02-SAF",
			"INCIDENT, TRAFFIC_ACCIDENT, SA-08, , OTHER, , EDU-08-SAF",
			"INCIDENT, VIOLENCE, SA-12, STUDENT, SCHOOL, , EDU-12-SAF",
			"INCIDENT, FIRE, SA-01, , SYSTEM, , EDU-01-SAF",
			"INCIDENT, VIOLENCE, SA-01, SCHOLARSHIP_STUDENT, , , EDU-01-SAF",
			"INCIDENT, BUILDING_MAINTENANCE, SA-05, , SCHOOL, , EDU-05-BLD",
			"INCIDENT, CLEANLINESS, SA-06, , , , EDU-06-BLD",
			"INCIDENT, FOOD_POISONING, SA-09, , DIRECTORATE, , EDU-09-HLT",
			"INCIDENT, OTHER, SA-10, , , , EDU-10-SCH",
			"INCIDENT, , SA-11, , DIRECTORATE, , EDU-11-SCH",
			"INCIDENT, OTHER, SA-03, , SYSTEM, , AGY-DIG",
			"INCIDENT, OTHER, ABROAD, , SYSTEM, , AGY-DIG",
			"INCIDENT, FIRE, ABROAD, , , , AGY-SCH",
			"INCIDENT, OTHER, ABROAD, SCHOLARSHIP_STUDENT, OTHER, , AGY-SCH",
			"COMPLAINT, , SA-04, PARENT, SCHOOL, , EDU-04-SCH",
			"INQUIRY, , SA-07, , , , EDU-07-SCH",
			"SUGGESTION, , SA-01, TEACHER, SCHOOL, EDU-01-SCH, EDU-01-SCH",
			"OBSERVATION, , SA-01, FACULTY, , , EDU-01-SCH",
			"CONSULTATION, , SA-01, OTHER, SCHOOL, , EDU-01-SCH",
			"INQUIRY, , SA-01, SCHOLARSHIP_STUDENT, , , AGY-SCH",
			"COMPLAINT, , ABROAD, SCHOLARSHIP_STUDENT, SCHOOL, , AGY-SCH",
			"COMPLAINT, , ABROAD, PARENT, , , AGY-SCH",
			"COMPLAINT, , SA-01, TEACHER, SYSTEM, , AGY-DIG",
			"INQUIRY, , ABROAD, SCHOLARSHIP_STUDENT, SYSTEM, , AGY-DIG",
			"INCIDENT, FIRE, SA-01, STUDENT, UNIVERSITY, UNI-KSU, UNI-KSU",
			"COMPLAINT, , SA-02, FACULTY, UNIVERSITY, UNI-KAU, UNI-KAU",
			"INQUIRY, , ABROAD, SCHOLARSHIP_STUDENT, UNIVERSITY, UNI-KSU, UNI-KSU"
	// @formatter:on
	})
	void aCaseFindsItsUnit(String type, String category, String region, String role, String facilityKind,
			String facilityUnit, String unit) {
		assertThat(this.table.answer(facts(type, category, region, role, facilityKind, facilityUnit)))
			.containsExactly(Map.entry("unit", unit));
	}

	@ParameterizedTest(name = "{0} {1} in {2} about {3} {4} → the care centre")
	@CsvSource({
	// @formatter:off
			"COMPLAINT, , SA-01, UNIVERSITY, ",
			"INCIDENT, FIRE, SA-01, UNIVERSITY, ",
			"COMPLAINT, , SA-01, UNIVERSITY, EDU-01",
			"COMPLAINT, , SA-01, OTHER, ",
			"INQUIRY, , SA-01, DIRECTORATE, EDU-01",
			"INCIDENT, FIRE, SA-13, , ",
			"COMPLAINT, , , SCHOOL, ",
			"INCIDENT, FIRE, , , "
	// @formatter:on
	})
	void whatNoRuleKnowsIsLeftToTheCareCentre(String type, String category, String region, String facilityKind,
			String facilityUnit) {
		assertThat(this.table.answer(facts(type, category, region, null, facilityKind, facilityUnit))).isEmpty();
	}

	@Test
	void everyRegionHasItsOwnUnits() {
		assertThat(REGIONS).hasSize(13).allSatisfy((region) -> {
			String number = region.substring(3);
			assertThat(this.table.answer(facts("INCIDENT", "FIRE", region, null, null, null))).containsEntry("unit",
					"EDU-" + number + "-SAF");
			assertThat(this.table.answer(facts("INCIDENT", "CLEANLINESS", region, null, null, null)))
				.containsEntry("unit", "EDU-" + number + "-BLD");
			assertThat(this.table.answer(facts("INCIDENT", "FOOD_POISONING", region, null, null, null)))
				.containsEntry("unit", "EDU-" + number + "-HLT");
			assertThat(this.table.answer(facts("COMPLAINT", null, region, null, null, null))).containsEntry("unit",
					"EDU-" + number + "-SCH");
		});
	}

	/**
	 * The engine refuses a second match, so an answer for each proves that no two rules
	 * overlap.
	 */
	@Test
	void noTwoRulesClaimTheSameCase() {
		for (String type : List.of("INCIDENT", "COMPLAINT")) {
			for (String category : Arrays.asList("BUILDING_MAINTENANCE", "FIRE", "FOOD_POISONING", "OTHER", null)) {
				for (String region : Arrays.asList("SA-01", "SA-14", "ABROAD", null)) {
					for (String role : Arrays.asList("STUDENT", "SCHOLARSHIP_STUDENT", null)) {
						for (String kind : Arrays.asList("SCHOOL", "UNIVERSITY", "DIRECTORATE", "SYSTEM", "OTHER",
								null)) {
							for (String unit : Arrays.asList("UNI-KSU", "EDU-01", null)) {
								Map<String, Object> facts = facts(type, category, region, role, kind, unit);
								assertThatCode(() -> this.table.answer(facts)).as("%s", facts)
									.doesNotThrowAnyException();
							}
						}
					}
				}
			}
		}
	}

	private static Map<String, Object> facts(String type, String category, String region, String role,
			String facilityKind, String facilityUnit) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("type", type);
		facts.put("category", category);
		facts.put("region", region);
		facts.put("role", role);
		facts.put("facilityKind", facilityKind);
		facts.put("facilityUnit", facilityUnit);
		return facts;
	}

}
