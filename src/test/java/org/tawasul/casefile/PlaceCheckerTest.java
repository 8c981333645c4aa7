package org.tawasul.casefile;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceCheckerTest {

	private final PlaceChecker checker = new PlaceChecker(new RegionMap(new ObjectMapper()));

	@ParameterizedTest(name = "{3}: {1}, {2} in {0}")
	@CsvSource({
	// @formatter:off
			"SA-01, 24.7136, 46.6753, Riyadh",
			"SA-02, 21.6, 39.104, the corniche of Jeddah",
			"SA-04, 26.57, 50.07, Tarout island which the outlines lack",
			"SA-09, 16.7, 42.12, Farasan",
			"ABROAD, 51.5, -0.12, London"
	// @formatter:on
	})
	void aPointWhereItShouldBeIsNotDoubted(String region, double latitude, double longitude, String name) {
		assertThat(this.checker.check(region, latitude, longitude)).as(name).isEmpty();
	}

	@ParameterizedTest(name = "{3}: {1}, {2} in {0}")
	@CsvSource({
	// @formatter:off
			"SA-01, 46.6753, 24.7136, SWAPPED",
			"SA-01, 0, 0, NO_POSITION",
			"ABROAD, 0, 0, NO_POSITION",
			"SA-01, 51.5, -0.12, OUTSIDE_KINGDOM",
			"SA-04, 25.28, 51.53, OUTSIDE_KINGDOM",
			"SA-01, 21.5, 39.2, OTHER_REGION",
			"ABROAD, 24.7136, 46.6753, OTHER_REGION"
	// @formatter:on
	})
	void aPointElsewhereIsDoubted(String region, double latitude, double longitude, PlaceDoubt doubt) {
		assertThat(this.checker.check(region, latitude, longitude)).contains(doubt);
	}

	@Test
	void withoutAPointOrARegionThereIsNothingToDoubt() {
		assertThat(this.checker.check("SA-01", null, null)).isEmpty();
		assertThat(this.checker.check(null, 0.0, 0.0)).isEmpty();
	}

	@Test
	void aPointKnowsItsRegion() {
		assertThat(this.checker.regionAt(24.7136, 46.6753)).contains("SA-01");
		assertThat(this.checker.regionAt(0, 0)).isEqualTo(Optional.empty());
	}

}
