package org.tawasul.process.decision;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Importance;

import static org.assertj.core.api.Assertions.assertThat;

/** Which answers are reviewed, as the product brings the table. */
class QualitySampleTest {

	private final DecisionTableFixture table = DecisionTableFixture.named("QualitySample");

	@ParameterizedTest(name = "{0} {1}, objected: {2}, place {3} → {4}")
	@CsvSource({
	// @formatter:off
			"COMPLAINT, NORMAL, true, 99, BEFORE PT4H",
			"COMPLAINT, IMPORTANT, true, 0, BEFORE PT4H",
			"COMPLAINT, VERY_IMPORTANT, true, 99, AFTER P2D",
			"INCIDENT, VERY_IMPORTANT, true, 99, AFTER P2D",
			"INCIDENT, IMPORTANT, true, 49, AFTER P5D",
			"INCIDENT, IMPORTANT, true, 50, ''",
			"INCIDENT, VERY_IMPORTANT, false, 19, AFTER P2D",
			"INCIDENT, VERY_IMPORTANT, false, 20, ''",
			"COMPLAINT, NORMAL, false, 9, AFTER P5D",
			"COMPLAINT, NORMAL, false, 10, ''",
			"INQUIRY, NORMAL, false, 4, AFTER P5D",
			"INQUIRY, NORMAL, false, 5, ''"
	// @formatter:on
	})
	void aShareOfTheAnswersIsReviewed(CaseType type, Importance importance, boolean objected, int place,
			String answer) {
		Map<String, Object> row = answer(type, importance, objected, place);
		assertThat(row.isEmpty() ? "" : row.get("review") + " " + row.get("reviewTime")).isEqualTo(answer);
	}

	@Test
	void noTwoRulesMatchAndOnlyObjectedComplaintsWait() {
		for (CaseType type : CaseType.values()) {
			for (Importance importance : Importance.values()) {
				for (int place = 0; place < 100; place++) {
					answer(type, importance, true, place);
					assertThat(answer(type, importance, false, place).get("review")).isNotEqualTo("BEFORE");
				}
			}
		}
	}

	private Map<String, Object> answer(CaseType type, Importance importance, boolean objected, int place) {
		Map<String, Object> facts = new HashMap<>(Map.of("type", type.name(), "importance", importance.name(),
				"objected", objected, "samplePlace", place));
		return this.table.answer(facts);
	}

}
