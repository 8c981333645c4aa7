package org.tawasul.sampledata;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.language.SupportedLanguages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What may be typed after {@code fill}.
 */
class FillOptionsTest {

	@Test
	void withoutOptionsThereAreAMillionCasesOfWhichOneInSeventeenIsOpen() {
		FillOptions options = FillOptions.of(Map.of());
		assertThat(options.cases()).isEqualTo(1_000_000);
		assertThat(options.open()).isEqualTo(58_823);
		assertThat(options.language()).isEqualTo(SupportedLanguages.ENGLISH);
	}

	@Test
	void numbersMayBeGrouped() {
		FillOptions options = FillOptions.of(Map.of("cases", "1,000,000", "open", "60_000", "seed", "7"));
		assertThat(options.cases()).isEqualTo(1_000_000);
		assertThat(options.open()).isEqualTo(60_000);
		assertThat(options.seed()).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource({ "cases,0", "cases,-5", "cases,many", "cases,99999999999999999999", "cases,6000000", "cases,''",
			"open,200001", "open,-1", "open,1.5", "seed,x" })
	void aNumberThatCannotBeIsRefused(String option, String value) {
		assertThatExceptionOfType(FillRefusedException.class).isThrownBy(() -> FillOptions.of(Map.of(option, value)))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("sampledata.fill.bad-number"));
	}

	@Test
	void moreOpenCasesThanCasesAreRefused() {
		assertThatExceptionOfType(FillRefusedException.class)
			.isThrownBy(() -> FillOptions.of(Map.of("cases", "10", "open", "11")))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly(11, 10));
	}

	@Test
	void anOptionThatThereIsNotIsRefused() {
		assertThatExceptionOfType(FillRefusedException.class).isThrownBy(() -> FillOptions.of(Map.of("case", "10")))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("--case"));
	}

}
