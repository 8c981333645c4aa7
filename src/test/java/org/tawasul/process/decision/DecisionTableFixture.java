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
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;

/**
 * A table of {@code processes/}, asked without an engine around it. Facts that a test
 * does not give are null, as they are when the reporter left them out.
 */
public final class DecisionTableFixture {

	private static final DmnEngine ENGINE = engine(new CachingFeelEngineFactory());

	private static final List<String> FACTS = List.of("type", "category", "importance", "region", "role",
			"facilityKind", "facilityUnit", "chosenUnit", "peopleHurt", "dangerContinues", "urgentAnswer", "affected",
			"escalationLevel", "callerAction", "secretKnown", "identityKnown", "callsFromMobile", "nameKnown",
			"subjectKnown");

	private final DmnEngine engine;

	private final DmnDecision decision;

	private DecisionTableFixture(DmnEngine engine, DmnDecision decision) {
		this.engine = engine;
		this.decision = decision;
	}

	static DecisionTableFixture named(String key) {
		return in(ENGINE, key);
	}

	/** The table as Camunda's own FEEL engine evaluates it, or ours. */
	public static DecisionTableFixture named(String key, FeelEngineFactory feel) {
		return in(engine(feel), key);
	}

	private static DecisionTableFixture in(DmnEngine engine, String key) {
		try (InputStream file = DecisionTableFixture.class.getResourceAsStream("/processes/" + key + ".dmn")) {
			return new DecisionTableFixture(engine, engine.parseDecision(key, file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The outputs of the one rule that matches, empty when none does. The engine itself
	 * refuses a second match, since the tables are UNIQUE.
	 */
	public Map<String, Object> answer(Map<String, ?> facts) {
		Map<String, Object> all = new HashMap<>();
		FACTS.forEach((fact) -> all.put(fact, null));
		all.putAll(facts);
		DmnDecisionTableResult result = this.engine.evaluateDecisionTable(this.decision, all);
		return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
	}

	private static DmnEngine engine(FeelEngineFactory feel) {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setFeelEngineFactory(feel);
		return configuration.buildEngine();
	}

}
