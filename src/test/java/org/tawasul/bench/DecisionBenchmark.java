package org.tawasul.bench;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.process.decision.CachingFeelEngineFactory;
import org.tawasul.process.decision.DecisionTableFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an intake asks of the tables, with parsed expressions kept and without.
 */
@Tag("benchmark")
class DecisionBenchmark {

	private static final Map<String, Object> FACTS = Map.of("type", "INCIDENT", "category", "FIRE", "region", "SA-01",
			"importance", "VERY_IMPORTANT", "escalationLevel", "COORDINATORS", "peopleHurt", false);

	private final Tables caching = new Tables(
			DecisionTableFixture.named("CaseImportance", new CachingFeelEngineFactory()),
			DecisionTableFixture.named("CaseRouting", new CachingFeelEngineFactory()),
			DecisionTableFixture.named("CaseDeadline", new CachingFeelEngineFactory()));

	private final Tables stock = new Tables(DecisionTableFixture.named("CaseImportance", new ScalaFeelEngineFactory()),
			DecisionTableFixture.named("CaseRouting", new ScalaFeelEngineFactory()),
			DecisionTableFixture.named("CaseDeadline", new ScalaFeelEngineFactory()));

	@Test
	void parsedExpressionsAreKept() {
		assertThat(Measurement.ratio("three tables, expressions kept", 100, this.caching::ask, this.stock::ask))
			.isGreaterThan(2);
	}

	private record Tables(DecisionTableFixture importance, DecisionTableFixture routing,
			DecisionTableFixture deadline) {

		void ask() {
			this.importance.answer(FACTS);
			this.routing.answer(FACTS);
			this.deadline.answer(FACTS);
		}

	}

}
