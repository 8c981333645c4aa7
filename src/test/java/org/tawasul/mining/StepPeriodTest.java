package org.tawasul.mining;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A period consists of whole months and the days before and behind them.
 */
class StepPeriodTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	@Test
	void withoutDaysItIsTheLastThirty() {
		assertThat(StepPeriod.of(null, null, TODAY)).isEqualTo(new StepPeriod(LocalDate.of(2026, 1, 31), TODAY));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-01-31, 2026-01-01, 2026-02-01", "2026-01-15, 2026-04-10, 2026-02-01, 2026-04-01",
			"2026-01-15, 2026-02-10, 2026-02-11, 2026-02-11", "2026-01-15, 2026-01-15, 2026-01-16, 2026-01-16",
			"2025-12-31, 2026-12-31, 2026-01-01, 2027-01-01" })
	void theMonthsAreThoseThatItHoldsWhole(LocalDate from, LocalDate until, LocalDate first, LocalDate end) {
		StepPeriod period = StepPeriod.of(from, until, TODAY);
		assertThat(period.monthsFrom()).isEqualTo(first);
		assertThat(period.monthsUntil()).isEqualTo(end);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-02, 2026-01-01", "1989-12-31, 1990-01-01", "2000-01-01, 2020-04-05",
			"2026-01-01, +999999999-12-31" })
	void otherPeriodsAreRefused(LocalDate from, LocalDate until) {
		assertThatThrownBy(() -> StepPeriod.of(from, until, TODAY)).isInstanceOf(ResponseStatusException.class);
	}

	@Test
	void aPositionIsReadAsItIsWritten() {
		StepListPosition position = StepListPosition.parse("2026-01-01T10:00:00.123456Z_42");
		assertThat(StepListPosition.parse(position.toString())).isEqualTo(position);
		for (String wrong : new String[] { "", "_", "42", "2026-01-01T10:00:00Z_", "x_1", "2026-01-01T10:00:00Z_x" }) {
			assertThatThrownBy(() -> StepListPosition.parse(wrong)).isInstanceOf(ResponseStatusException.class);
		}
	}

}
