package org.tawasul.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.indicators.IndicatorTable.Cell;
import org.tawasul.language.DurationFormatter;

import org.springframework.stereotype.Component;

/**
 * Writes figures as the ministry does: in Latin digits, a dash where there is none.
 */
@Component
class IndicatorCells {

	private static final Cell NONE = new Cell("–", null, null);

	private static final int PERCENT = 100;

	private final DurationFormatter durations;

	IndicatorCells(DurationFormatter durations) {
		this.durations = durations;
	}

	/** A number of cases, with the list of them where there are any. */
	Cell count(long cases, String href) {
		return new Cell(NumberFormat.getIntegerInstance(Locale.ROOT).format(cases), cases, (cases > 0) ? href : null);
	}

	/** How much of a whole it is. */
	Cell share(long part, long whole) {
		return (whole == 0) ? NONE : percent(BigDecimal.valueOf(part * PERCENT), whole, "");
	}

	/** By how much it has grown or shrunk. */
	Cell change(long now, long before) {
		return (before == 0) ? NONE
				: percent(BigDecimal.valueOf((now - before) * PERCENT), before, (now > before) ? "+" : "");
	}

	/** A duration, in whole minutes for programs. */
	Cell duration(Optional<Duration> duration, Locale locale) {
		return duration.map((time) -> new Cell(this.durations.format(time, locale), time.toMinutes(), null))
			.orElse(NONE);
	}

	/** With one decimal. */
	Cell average(long sum, long count) {
		if (count == 0) {
			return NONE;
		}
		BigDecimal average = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
		return new Cell(average.toPlainString(), average, null);
	}

	private static Cell percent(BigDecimal hundredfold, long whole, String sign) {
		BigDecimal percent = hundredfold.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
		return new Cell("\u2066" + sign + percent.toPlainString().replace('-', '\u2212') + "%\u2069", percent, null);
	}

}
