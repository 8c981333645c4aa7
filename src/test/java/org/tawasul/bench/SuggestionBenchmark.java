package org.tawasul.bench;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.suggestion.SuggestionAccuracy;
import org.tawasul.suggestion.SuggestionAccuracy.Accuracy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often suggestions are right on cases that are held out in time. The words are those
 * of the sample data, in which reports of a kind are alike: this says that what is
 * learned is found again, not how well people's own words are understood.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class SuggestionBenchmark {

	private static final int HELD_OUT = 2_000;

	private static final int BEFORE = 6_000;

	@Test
	void suggestionsForTheNewestCasesFromThoseThatWereClosedBefore() {
		Map<String, Accuracy> measured = new SuggestionAccuracy(FilledApplication.of(Size.TEN_THOUSAND).context())
			.measure(HELD_OUT, BEFORE);
		assertThat(measured).containsOnlyKeys("CATEGORY", "UNIT");
		measured.forEach((what, accuracy) -> {
			assertThat(accuracy.suggested()).as(what).isPositive();
			print(what + ", first guess right : suggested", accuracy.first(), accuracy.suggested());
			print(what + ", one of three right : suggested", accuracy.amongThree(), accuracy.suggested());
			print(what + ", suggested : closed", accuracy.suggested(), accuracy.closed());
		});
		Accuracy unit = measured.get("UNIT");
		print("UNIT, first guess right : the usual unit right", unit.first(), unit.usual());
	}

	private static void print(String what, int part, int whole) {
		BenchmarkTable.compared(what,
				Comparison.of(Integer.toString(part), Integer.toString(whole), (double) part / whole));
	}

}
