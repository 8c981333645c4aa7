package org.tawasul.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MapTilePropertiesTest {

	@ParameterizedTest
	@CsvSource({ "https://tiles.example.org/{z}/{x}/{y}.png?key=1, https://tiles.example.org",
			"https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png, https://*.tiles.example.org:8443",
			"/tiles/{z}/{x}/{y}.png, ''" })
	void thePolicyNamesTheServerOfTheTiles(String tiles, String origin) {
		assertThat(new MapTileProperties(tiles, "OpenStreetMap", null, 18).origin()).isEqualTo(origin);
	}

	@Test
	void withoutTilesThePolicyNamesNothing() {
		assertThat(new MapTileProperties(null, "", null, 18).origin()).isEmpty();
		assertThat(new MapTileProperties(" ", "", null, 18).tiles()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://tiles.example.org/", "https://tiles.example.org/{z}/{x}.png",
			"javascript:alert/{z}/{x}/{y}", "https://a; script-src */{z}/{x}/{y}" })
	void whatIsNoTemplateIsRefused(String tiles) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MapTileProperties(tiles, "OpenStreetMap", null, 18));
	}

	@Test
	void whoMadeTheMapMustBeNamed() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MapTileProperties("https://tiles.example.org/{z}/{x}/{y}.png", " ", null, 18))
			.withMessageContaining("attribution");
	}

}
