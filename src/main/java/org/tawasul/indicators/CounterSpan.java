package org.tawasul.indicators;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sums that follow one another, all of one length: the whole years of a period, the whole
 * months before and behind them, and so on. However long a period is, it takes a few
 * dozen sums of each length.
 *
 * @param span how long they are, as the table numbers it
 * @param from when the first of them begins
 * @param until when the last of them ends
 */
record CounterSpan(int span, LocalDateTime from, LocalDateTime until) {

	private static final List<Length> LENGTHS = List.of(
			new Length((time) -> time.truncatedTo(ChronoUnit.MINUTES), (time) -> time.plusMinutes(1)),
			new Length((time) -> time.truncatedTo(ChronoUnit.HOURS), (time) -> time.plusHours(1)),
			new Length((time) -> time.truncatedTo(ChronoUnit.DAYS), (time) -> time.plusDays(1)),
			new Length((time) -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1), (time) -> time.plusMonths(1)),
			new Length((time) -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1), (time) -> time.plusYears(1)));

	static final int DAY = 2;

	static final int MINUTE = 0;

	/**
	 * The sums that a period consists of.
	 * @param shortest their least length: the period begins and ends with one of these
	 */
	static List<CounterSpan> of(LocalDateTime from, LocalDateTime until, int shortest) {
		List<CounterSpan> spans = new ArrayList<>();
		divide(from, until, LENGTHS.size() - 1, shortest, spans);
		return spans;
	}

	private static void divide(LocalDateTime from, LocalDateTime until, int span, int shortest,
			List<CounterSpan> spans) {
		if (span < shortest || !from.isBefore(until)) {
			return;
		}
		LocalDateTime first = LENGTHS.get(span).next(from);
		LocalDateTime last = LENGTHS.get(span).begin().apply(until);
		if (!first.isBefore(last)) {
			divide(from, until, span - 1, shortest, spans);
			return;
		}
		divide(from, first, span - 1, shortest, spans);
		spans.add(new CounterSpan(span, first, last));
		divide(last, until, span - 1, shortest, spans);
	}

	private record Length(UnaryOperator<LocalDateTime> begin, UnaryOperator<LocalDateTime> end) {

		/** Where the first one begins that does not begin before. */
		LocalDateTime next(LocalDateTime time) {
			LocalDateTime start = this.begin.apply(time);
			return start.equals(time) ? start : this.end.apply(start);
		}

	}
}
