package org.tawasul.indicators;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which counters are summed up over which time.
 *
 * @param scope whose cases
 * @param anchor by which of their moments
 * @param from the beginning, in Riyadh
 * @param until the end, not included
 * @param keys the counters, or null for all
 */
record CounterQuery(CounterScope scope, Anchor anchor, LocalDateTime from, LocalDateTime until,
		@Nullable List<String> keys) {

	/** Before the first case and behind the last. */
	static final LocalDateTime EARLIEST = LocalDateTime.of(1900, 1, 1, 0, 0);

	static final LocalDateTime LATEST = LocalDateTime.of(2300, 1, 1, 0, 0);

	CounterQuery(CounterScope scope, Anchor anchor, Period period, @Nullable List<String> keys) {
		this(scope, anchor, period.from().atStartOfDay(), period.until().plusDays(1).atStartOfDay(), keys);
	}

	List<CounterSpan> spans() {
		return CounterSpan.of(this.from, this.until,
				(this.anchor == Anchor.PROMISED) ? CounterSpan.MINUTE : CounterSpan.DAY);
	}

	/**
	 * The moment of a case by which it is counted; promised dates are counted while they
	 * can be missed. What reporters were asked and answered is counted by the day on
	 * which their case was closed.
	 */
	enum Anchor {

		RECEIVED("R"), CLOSED("C"), OBJECTED("O"), PROMISED("P"), SURVEYED("S");

		private final String code;

		Anchor(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}
}
