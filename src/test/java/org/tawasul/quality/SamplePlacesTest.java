package org.tawasul.quality;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.crypto.HmacHasher;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePlacesTest {

	private final SamplePlaces places = new SamplePlaces(
			new HmacHasher("a key for this test".getBytes(StandardCharsets.UTF_8)));

	@ParameterizedTest
	@CsvSource({ "100000001,0,39", "100000001,1,2", "100000002,0,49", "100000003,0,78" })
	void anAnswerHasItsPlaceForEver(long number, int round, int place) {
		assertThat(this.places.of(CaseNumber.valueOf(number), round)).isEqualTo(place);
	}

	@Test
	void answersAreSpreadEvenly() {
		int[] answers = new int[SamplePlaces.PLACES];
		IntStream.range(0, 10_000).forEach((i) -> answers[this.places.of(CaseNumber.valueOf(100_000_000L + i), 0)]++);
		for (int times : answers) {
			assertThat(times).isBetween(50, 150);
		}
	}

}
