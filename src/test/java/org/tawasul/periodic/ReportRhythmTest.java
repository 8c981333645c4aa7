package org.tawasul.periodic;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.periodic.ReportRhythm.Days;

import static org.assertj.core.api.Assertions.assertThat;

class ReportRhythmTest {

	@ParameterizedTest
	@CsvSource({ "WEEKLY,2026-11-29,2026-11-22,2026-11-28,2026-11-15,2026-11-21",
			"WEEKLY,2026-12-05,2026-11-22,2026-11-28,2026-11-15,2026-11-21",
			"MONTHLY,2026-12-01,2026-11-01,2026-11-30,2026-10-01,2026-10-31",
			"MONTHLY,2028-03-31,2028-02-01,2028-02-29,2028-01-01,2028-01-31",
			"MONTHLY,2027-01-01,2026-12-01,2026-12-31,2026-11-01,2026-11-30",
			"ASKED,2026-11-29,2026-11-22,2026-11-28,2026-11-15,2026-11-21" })
	void theLastWholePeriodIsComparedWithTheOneBefore(ReportRhythm rhythm, LocalDate today, LocalDate from,
			LocalDate until, LocalDate beforeFrom, LocalDate beforeUntil) {
		Days days = rhythm.lastBefore(today);
		assertThat(days).isEqualTo(new Days(from, until));
		assertThat(rhythm.before(days)).isEqualTo(new Days(beforeFrom, beforeUntil));
	}

	@Test
	void aKeyIsReadAsItWasWritten() {
		Days days = new Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 28));
		for (ReportKey key : new ReportKey[] { new ReportKey(ReportRhythm.WEEKLY, days, ReportRecipient.MINISTER, null),
				new ReportKey(ReportRhythm.ASKED, days, ReportRecipient.REGION, "EDU-01") }) {
			assertThat(ReportKey.parse(key.code())).contains(key);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "WEEKLY", "WEEKLY/2026-11-22/2026-11-28/REGION",
			"WEEKLY/2026-11-22/2026-11-28/MINISTER/EDU-01", "DAILY/2026-11-22/2026-11-28/MINISTER",
			"WEEKLY/2026-11-32/2026-11-28/MINISTER", "WEEKLY/2026-11-22/2026-11-28/NOBODY" })
	void nothingElseIsAKey(String code) {
		assertThat(ReportKey.parse(code)).isEmpty();
	}

}
