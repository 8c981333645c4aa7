package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an owner makes of a diagram: it is refused, or carries what it is for to its
 * end on each way. {@code -Dfuzz.rounds} runs longer, {@code -Dfuzz.seed} otherwise.
 */
class DiagramFuzzTest {

	private static final int MOST_TOLD = 12;

	private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_130));

	@ParameterizedTest
	@ValueSource(strings = { "CaseLifecycle", "MinisterMeeting", "SatisfactionCall", "PeriodicReport" })
	void theReleaseHoldsOnEachWay(String key) {
		FuzzedModel model = new FuzzedModel(key);
		assertThat(model.fault(model.copy())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CaseLifecycle, 150", "MinisterMeeting, 80", "SatisfactionCall, 80", "PeriodicReport, 80" })
	void whatIsTakenHoldsOnEachWay(String key, int usual) {
		FuzzedModel model = new FuzzedModel(key);
		List<String> wrong = new ArrayList<>();
		int taken = 0;
		FuzzRounds rounds = new FuzzRounds(usual);
		while (wrong.size() < MOST_TOLD && rounds.goesOn()) {
			Document diagram = model.copy();
			DiagramMutations mutations = new DiagramMutations(this.random, diagram);
			for (int slip = this.random.nextInt(3); slip >= 0; slip--) {
				mutations.mutate();
			}
			if (model.isTaken(diagram)) {
				taken++;
				model.fault(diagram).ifPresent((fault) -> wrong.add(fault + model.changes(diagram)));
			}
		}
		assertThat(wrong).as("taken, but does not hold, of %d taken in %d rounds", taken, rounds.rounds()).isEmpty();
		assertThat(taken).as("the fuzzer must not only make what is refused").isGreaterThan(rounds.rounds() / 50);
	}

}
