package org.tawasul.mining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.indicators.DurationClasses;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;
import org.tawasul.mining.StepFigure.TimeSpan;
import org.tawasul.mining.WayFigures.ReturnFigure;
import org.tawasul.mining.WayFigures.ReturnSource;
import org.tawasul.mining.WayFigures.WayFigure;
import org.tawasul.mining.WayFigures.WayStep;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The most frequent ways that cases took, and where they went back and forth.
 */
@Service
class WayFigureService {

	/** As many as anybody compares. */
	static final int MOST = 10;

	private static final double MEDIAN = 0.5;

	private static final double NINETIETH = 0.9;

	private final WayRepository ways;

	private final StepLabels labels;

	private final StatusLabels statuses;

	private final DurationFormatter durations;

	private final Messages messages;

	WayFigureService(WayRepository ways, StepLabels labels, StatusLabels statuses, DurationFormatter durations,
			Messages messages) {
		this.ways = ways;
		this.labels = labels;
		this.statuses = statuses;
		this.durations = durations;
		this.messages = messages;
	}

	/** Of the cases that were closed in a period. */
	@Transactional(readOnly = true)
	public WayFigures figures(StepPeriod period, Locale locale) {
		WayCounts counts = this.ways.mostFrequent(period, MOST);
		Map<UUID, List<DurationClasses>> times = this.ways.times(period, counts.most());
		Map<String, String> outcomes = this.statuses.all(locale);
		UnaryOperator<String> names = names(locale);
		List<WayFigure> most = new ArrayList<>();
		for (Way way : counts.most()) {
			List<DurationClasses> took = times.getOrDefault(way.id(), List.of());
			most.add(new WayFigure(way.id(), most.size() + 1, way.cases(), share(way.cases(), counts.cases()),
					outcomes.getOrDefault(way.outcome(), way.outcome()), span(took.get(0), MEDIAN, locale),
					span(took.get(0), NINETIETH, locale), steps(way, took, names, locale)));
		}
		return new WayFigures(counts.cases(), counts.ways(), most,
				returns(this.ways.returns(period), counts.cases(), names));
	}

	private List<WayStep> steps(Way way, List<DurationClasses> took, UnaryOperator<String> names, Locale locale) {
		List<WayStep> steps = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (String step : way.steps()) {
			DurationClasses time = took.get(steps.size() + 1);
			steps.add(new WayStep(step, names.apply(step), !seen.add(step), span(time, MEDIAN, locale),
					span(time, NINETIETH, locale)));
		}
		return steps;
	}

	private List<ReturnFigure> returns(List<WayReturn> found, long all, UnaryOperator<String> names) {
		return found.stream()
			.filter((one) -> one.cameFrom().isEmpty())
			.limit(MOST)
			.map((one) -> new ReturnFigure(one.step(), names.apply(one.step()), one.cases(), share(one.cases(), all),
					one.times(), sources(found, one.step(), names)))
			.toList();
	}

	private List<ReturnSource> sources(List<WayReturn> found, String step, UnaryOperator<String> names) {
		return found.stream()
			.filter((one) -> one.step().equals(step) && !one.cameFrom().isEmpty())
			.map((one) -> new ReturnSource(one.cameFrom(), names.apply(one.cameFrom()), one.cameFrom().equals(step),
					one.cases(), one.times(), one.direct()))
			.toList();
	}

	/** A page says few names many times, and each is a question to the models. */
	private UnaryOperator<String> names(Locale locale) {
		Map<String, String> known = new HashMap<>();
		return (step) -> known.computeIfAbsent(step, (code) -> name(code, locale));
	}

	private String name(String step, Locale locale) {
		return step.equals(Way.FURTHER) ? this.messages.text("mining.further", locale)
				: this.labels.find(step, locale).orElse(step);
	}

	private static String share(long part, long whole) {
		return (whole == 0) ? ""
				: BigDecimal.valueOf(part)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
					.toPlainString();
	}

	private @Nullable TimeSpan span(DurationClasses times, double part, Locale locale) {
		Optional<Duration> time = times.percentile(part);
		return time.map((span) -> new TimeSpan(span.toSeconds(), this.durations.format(span, locale))).orElse(null);
	}

}
