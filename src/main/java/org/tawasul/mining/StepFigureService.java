package org.tawasul.mining;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.DurationClasses;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;
import org.tawasul.mining.StepFigure.TimeSpan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures behind the diagram of the lifecycle.
 */
@Service
class StepFigureService {

	private static final double MEDIAN = 0.5;

	private static final double NINETIETH = 0.9;

	private static final DurationClasses NONE = new DurationClasses(Map.of());

	private final StepFigureRepository figures;

	private final StepLabels labels;

	private final DurationFormatter durations;

	private final Messages messages;

	StepFigureService(StepFigureRepository figures, StepLabels labels, DurationFormatter durations, Messages messages) {
		this.figures = figures;
		this.labels = labels;
		this.durations = durations;
		this.messages = messages;
	}

	/**
	 * All steps at which cases are or were, those with most open cases first. Open cases
	 * of which no step is known stand at a step with an empty id, so that those of all
	 * steps are all open cases.
	 * @param told what the reader may be told of the open cases
	 */
	@Transactional(readOnly = true)
	public List<StepFigure> figures(StepPeriod period, UnaryOperator<List<OpenCases>> told, Locale locale) {
		Map<String, Long> open = new HashMap<>();
		Map<String, Long> late = new HashMap<>();
		for (OpenCases cases : told.apply(this.figures.open())) {
			open.merge(cases.step(), cases.number(), Long::sum);
			late.merge(cases.step(), cases.late() ? cases.number() : 0L, Long::sum);
		}
		Map<String, DurationClasses> passed = this.figures.passed(period);
		Set<String> steps = new TreeSet<>(open.keySet());
		steps.addAll(passed.keySet());
		return steps.stream()
			.map((step) -> figure(step, open.getOrDefault(step, 0L), late.getOrDefault(step, 0L),
					passed.getOrDefault(step, NONE), locale))
			.sorted(Comparator.comparingLong(StepFigure::open).reversed())
			.toList();
	}

	private StepFigure figure(String step, long open, long late, DurationClasses passed, Locale locale) {
		return new StepFigure(step, name(step, locale), open, late, passed.total(),
				span(passed.percentile(MEDIAN), locale), span(passed.percentile(NINETIETH), locale));
	}

	private String name(String step, Locale locale) {
		return step.isEmpty() ? this.messages.text("mining.no-step", locale)
				: this.labels.find(step, locale).orElse(step);
	}

	private @Nullable TimeSpan span(Optional<Duration> time, Locale locale) {
		return time.map((span) -> new TimeSpan(span.toSeconds(), this.durations.format(span, locale))).orElse(null);
	}

}
