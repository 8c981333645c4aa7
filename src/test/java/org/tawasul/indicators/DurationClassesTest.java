package org.tawasul.indicators;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Percentiles of classes are as near to the exact ones as the page says.
 */
@TawasulTest
class DurationClassesTest {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.5, 0.9, 1 })
	void percentilesAreRightWithinTwoAndAHalfPercent(double part) {
		long[] seconds = new Random(7).doubles(2_001).mapToLong((random) -> (long) Math.exp(random * 17)).toArray();
		Arrays.sort(seconds);
		long exact = seconds[(int) Math.ceil(part * seconds.length) - 1];
		Duration computed = classes(seconds).percentile(part).orElseThrow();
		assertThat(Math.abs(computed.toSeconds() - exact)).isLessThanOrEqualTo(Math.round(0.025 * (exact + 60)) + 1);
	}

	@Test
	void ofNothingThereIsNoPercentile() {
		assertThat(new DurationClasses(Map.of()).percentile(0.5)).isEmpty();
	}

	@Test
	void whatIsOverBeforeItBeginsTookNoTime() {
		assertThat(classes(-500).percentile(0.5).orElseThrow()).isLessThan(Duration.ofMinutes(1));
	}

	private DurationClasses classes(long... seconds) {
		Map<String, Long> counts = new HashMap<>();
		List<Integer> classes = this.jdbc.sql(
				"select app.duration_class(now(), now() + s * interval '1 second') from unnest(cast(:all as bigint[])) s")
			.param("all", Arrays.toString(seconds).replace('[', '{').replace(']', '}'))
			.query(Integer.class)
			.list();
		classes.forEach((number) -> counts.merge(number.toString(), 1L, Long::sum));
		return new DurationClasses(counts);
	}

}
