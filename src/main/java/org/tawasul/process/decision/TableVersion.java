package org.tawasul.process.decision;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.PublishedDeadlineTable.Column;

/**
 * One version of a table, read from its file and asked apart from everything that is
 * deployed.
 */
final class TableVersion {

	/** Name and value of the answer of a table that cannot give one. */
	static final String NO_ANSWER = "?";

	private final DmnEngine engine;

	private final DmnDecision decision;

	private final Map<String, String> labels = new LinkedHashMap<>();

	TableVersion(DmnEngine engine, String key, byte[] file) {
		DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
		for (Column answer : new DeadlineTableReader(model, key).answers()) {
			this.labels.put(answer.name(), answer.label());
		}
		this.engine = engine;
		this.decision = engine.parseDecision(key, model);
	}

	/** What the table is called; null without a name. */
	@Nullable String name() {
		return this.decision.getName();
	}

	/** The headings of the answers by their names, in the order of the columns. */
	Map<String, String> labels() {
		return this.labels;
	}

	/** What it answers, without what it leaves empty. */
	Map<String, String> answers(Map<String, @Nullable Object> facts) {
		Map<String, String> answers = new TreeMap<>();
		try {
			this.engine.evaluateDecisionTable(this.decision, new HashMap<>(facts))
				.getResultList()
				.forEach((row) -> row.forEach((name, value) -> {
					if (value != null && !"".equals(value)) {
						answers.merge(name, value.toString(), (one, other) -> one + " + " + other);
					}
				}));
		}
		catch (DmnEngineException ex) {
			// Such as two rules of which only one may match: that is its answer.
			answers.put(NO_ANSWER, NO_ANSWER);
		}
		return answers;
	}

}
