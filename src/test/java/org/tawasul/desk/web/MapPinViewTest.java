package org.tawasul.desk.web;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.Place;

import static org.assertj.core.api.Assertions.assertThat;

class MapPinViewTest {

	@Test
	void aPointIsDrawnWhereverItIs() {
		MapPinView pin = MapPinView.of("ABROAD", new Place(51.5, -0.1, "London"));
		assertThat(pin.isPoint()).isTrue();
		assertThat(pin.isOnMap()).isTrue();
		assertThat(pin.address()).isEqualTo("London");
	}

	@Test
	void coordinatesAreReadToAMetre() {
		assertThat(MapPinView.of("SA-01", new Place(24.67803717617287, 46.7, null)).coordinates())
			.isEqualTo("24.67804, 46.70000");
		assertThat(MapPinView.of("SA-01", null).coordinates()).isEmpty();
	}

	@Test
	void withoutAPointTheRegionIsDrawn() {
		assertThat(MapPinView.of("SA-01", null).isPoint()).isFalse();
		assertThat(MapPinView.of("SA-01", null).isOnMap()).isTrue();
		assertThat(MapPinView.of("SA-01", new Place(null, null, "حي النسيم")).isOnMap()).isTrue();
	}

	@Test
	void abroadThereIsNothingToDrawWithoutAPoint() {
		assertThat(MapPinView.of("ABROAD", null).isOnMap()).isFalse();
	}

}
