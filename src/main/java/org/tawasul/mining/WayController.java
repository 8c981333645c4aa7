package org.tawasul.mining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The most frequent ways of cases, for the scripts that draw them on the diagram.
 */
@RestController
class WayController {

	private final FigureAccess access;

	private final WayFigureService ways;

	private final FewCases few;

	private final Clock clock;

	WayController(FigureAccess access, WayFigureService ways, FewCases few, Clock clock) {
		this.access = access;
		this.ways = ways;
		this.few = few;
		this.clock = clock;
	}

	@GetMapping("/desk/steps/ways")
	WaysView ways(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until, Locale locale) {
		this.access.requireFigures();
		return new WaysView(this.access.seesCases(),
				this.few.ways(this.ways.figures(StepPeriod.of(from, until, LocalDate.now(this.clock)), locale)));
	}

	/**
	 * The ways of a period.
	 *
	 * @param lists whether the reader may see the cases behind them
	 * @param figures the ways
	 */
	record WaysView(boolean lists, @JsonUnwrapped WayFigures figures) {

	}

}
