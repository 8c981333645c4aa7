package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodPresetTest {

	/** 28 November 2026 is 18 Jumada II 1448, a Saturday. */
	@ParameterizedTest
	@CsvSource({ "TODAY,2026-11-28,2026-11-28,2026-11-27,2026-11-27",
			"WEEK,2026-11-22,2026-11-28,2026-11-15,2026-11-21", "MONTH,2026-11-01,2026-11-28,2026-10-01,2026-10-28",
			"QUARTER,2026-10-01,2026-11-28,2026-07-01,2026-08-28", "YEAR,2026-01-01,2026-11-28,2025-01-01,2025-11-28",
			"HIJRI_MONTH,2026-11-11,2026-11-28,2026-10-12,2026-10-29",
			"HIJRI_YEAR,2026-06-16,2026-11-28,2025-06-26,2025-12-08" })
	void aPeriodRunsUntilTodayAndIsComparedWithAsMuchOfTheOneBefore(PeriodPreset preset, LocalDate from,
			LocalDate until, LocalDate fromBefore, LocalDate untilBefore) {
		LocalDate today = LocalDate.of(2026, 11, 28);
		assertThat(preset.until(today)).isEqualTo(new Period(from, until));
		assertThat(preset.before(today)).isEqualTo(new Period(fromBefore, untilBefore));
	}

	@Test
	void aShorterMonthBeforeIsTakenWhole() {
		assertThat(PeriodPreset.MONTH.before(LocalDate.of(2026, 3, 31)))
			.isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
	}

	@Test
	void aPeriodIsDividedIntoDaysWeeksMonthsOrYearsByItsLengthWithoutAGap() {
		LocalDate from = LocalDate.of(2024, 2, 20);
		for (int days : List.of(1, 31, 32, 100, 101, 354, 1100, 1101, 3650)) {
			Period period = new Period(from, from.plusDays(days - 1));
			for (var calendar : List.of(IsoChronology.INSTANCE, HijrahChronology.INSTANCE)) {
				List<Period> parts = PeriodParts.of(period, calendar);
				assertThat(parts).hasSizeLessThan(40).first().extracting(Period::from).isEqualTo(from);
				assertThat(parts.get(parts.size() - 1).until()).isEqualTo(period.until());
				for (int part = 1; part < parts.size(); part++) {
					assertThat(parts.get(part).from()).isEqualTo(parts.get(part - 1).until().plusDays(1));
				}
			}
		}
	}

	@Test
	void hijriYearsAreDividedIntoTheirOwnMonths() {
		Period year = new Period(LocalDate.of(2025, 6, 26), LocalDate.of(2026, 6, 15));
		assertThat(PeriodParts.of(year, HijrahChronology.INSTANCE)).hasSize(12)
			.allMatch((month) -> month.days() == 29 || month.days() == 30);
	}

}
