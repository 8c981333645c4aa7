package org.tawasul.process.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * A table of {@code processes/}, asked without an engine around it. Facts that a test
 * does not give are null, as they are when the reporter left them out.
 */
final class DecisionTableFixture {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final List<String> FACTS = List.of("type", "category", "importance", "region", "role",
			"facilityKind", "facilityUnit", "peopleHurt", "dangerContinues", "urgentAnswer", "affected", "rung");

	private final DmnDecision decision;

	private DecisionTableFixture(DmnDecision decision) {
		this.decision = decision;
	}

	static DecisionTableFixture named(String key) {
		try (InputStream file = DecisionTableFixture.class.getResourceAsStream("/processes/" + key + ".dmn")) {
			return new DecisionTableFixture(ENGINE.parseDecision(key, file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The outputs of the one rule that matches, empty when none does. The engine itself
	 * refuses a second match, since the tables are UNIQUE.
	 */
	Map<String, Object> answer(Map<String, ?> facts) {
		Map<String, Object> all = new HashMap<>();
		FACTS.forEach((fact) -> all.put(fact, null));
		all.putAll(facts);
		DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(this.decision, all);
		return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
	}

}
