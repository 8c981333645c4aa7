package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerKnowledge;
import org.tawasul.callcentre.CallerVerificationRules;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller must know of a case: the table by itself, and as the call centre asks it.
 */
@TawasulTest
class CallerVerificationTest {

	private static final String ALL = "TRACK INFORM OBJECT ACCEPT WITHDRAW";

	private final DecisionTableFixture table = DecisionTableFixture.named("CallerVerification");

	@Autowired
	private CallerVerificationRules rules;

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({
	// @formatter:off
			"secret, " + ALL,
			"identity mobile, " + ALL,
			"identity name subject, TRACK INFORM OBJECT",
			"mobile name, TRACK INFORM",
			"mobile name subject, TRACK INFORM OBJECT ACCEPT",
			"secret identity mobile name subject, " + ALL,
			"identity, ''",
			"identity name, ''",
			"identity subject, ''",
			"mobile, ''",
			"mobile subject, ''",
			"name subject, ''",
			"name, ''",
			"subject, ''",
			"'', ''"
	// @formatter:on
	})
	void knowledgeSufficesForWhatTheTableSays(String known, String allowed) {
		assertThat(actions(known)).isEqualTo(allowed);
		assertThat(this.rules.allowed(knowledge(known)).stream().map(Enum::name).collect(Collectors.joining(" ")))
			.isEqualTo(allowed);
	}

	@Test
	void moreKnowledgeNeverAllowsLess() {
		for (int less = 0; less < 32; less++) {
			for (int more = less; more < 32; more++) {
				if ((less & more) == less) {
					assertThat(this.rules.allowed(knowledge(more))).containsAll(this.rules.allowed(knowledge(less)));
				}
			}
		}
	}

	private String actions(String known) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("secretKnown", known.contains("secret"));
		facts.put("identityKnown", known.contains("identity"));
		facts.put("callsFromMobile", known.contains("mobile"));
		facts.put("nameKnown", known.contains("name"));
		facts.put("subjectKnown", known.contains("subject"));
		return Arrays.stream(CallerAction.values()).map(Enum::name).filter((action) -> {
			facts.put("callerAction", action);
			return Boolean.TRUE.equals(this.table.answer(facts).get("verified"));
		}).collect(Collectors.joining(" "));
	}

	private static CallerKnowledge knowledge(String known) {
		return new CallerKnowledge(known.contains("secret"), known.contains("identity"), known.contains("mobile"),
				known.contains("name"), known.contains("subject"));
	}

	private static CallerKnowledge knowledge(int bits) {
		return new CallerKnowledge((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
				(bits & 16) != 0);
	}

}
