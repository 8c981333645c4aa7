package org.tawasul.mining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of steps, for the scripts that show them on the diagram.
 */
@RestController
class StepFigureController {

	private final FigureAccess access;

	private final StepFigureService figures;

	private final FewCases few;

	private final Clock clock;

	StepFigureController(FigureAccess access, StepFigureService figures, FewCases few, Clock clock) {
		this.access = access;
		this.figures = figures;
		this.few = few;
		this.clock = clock;
	}

	@GetMapping("/desk/steps")
	StepFiguresView figures(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until, Locale locale) {
		this.access.requireFigures();
		return new StepFiguresView(this.access.seesCases(), this.few.steps(
				this.figures.figures(StepPeriod.of(from, until, LocalDate.now(this.clock)), this.few::open, locale)));
	}

	/**
	 * The figures of all steps.
	 *
	 * @param lists whether the reader may see the cases behind them
	 * @param steps those with most open cases first
	 */
	record StepFiguresView(boolean lists, List<StepFigure> steps) {

	}

}
