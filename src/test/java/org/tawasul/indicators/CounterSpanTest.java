package org.tawasul.indicators;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CounterSpanTest {

	@Test
	void aLongPeriodTakesItsYearsThenMonthsThenDays() {
		List<CounterSpan> spans = CounterSpan.of(LocalDateTime.parse("2016-11-28T00:00"),
				LocalDateTime.parse("2026-02-03T00:00"), CounterSpan.DAY);
		assertThat(spans).containsExactly(span(2, "2016-11-28", "2016-12-01"), span(3, "2016-12-01", "2017-01-01"),
				span(4, "2017-01-01", "2026-01-01"), span(3, "2026-01-01", "2026-02-01"),
				span(2, "2026-02-01", "2026-02-03"));
	}

	@Test
	void theSpansOfAMomentReachItToTheMinute() {
		List<CounterSpan> spans = CounterSpan.of(CounterQuery.EARLIEST, LocalDateTime.parse("2026-01-01T02:03"),
				CounterSpan.MINUTE);
		assertThat(spans).hasSize(3);
		assertThat(spans.get(2)).isEqualTo(
				new CounterSpan(0, LocalDateTime.parse("2026-01-01T02:00"), LocalDateTime.parse("2026-01-01T02:03")));
	}

	@Test
	void spansFollowOneAnotherWithoutAGap() {
		LocalDateTime from = LocalDateTime.parse("2019-02-27T00:00");
		for (int days = 1; days < 1200; days += 7) {
			LocalDateTime next = from;
			for (CounterSpan span : CounterSpan.of(from, from.plusDays(days), CounterSpan.DAY)) {
				assertThat(span.from()).isEqualTo(next);
				next = span.until();
			}
			assertThat(ChronoUnit.DAYS.between(from, next)).isEqualTo(days);
		}
	}

	private static CounterSpan span(int span, String from, String until) {
		return new CounterSpan(span, LocalDateTime.parse(from + "T00:00"), LocalDateTime.parse(until + "T00:00"));
	}

}
