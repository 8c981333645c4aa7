package org.tawasul.indicators;

import java.time.chrono.IsoChronology;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.CounterQuery.Anchor;
import org.tawasul.survey.SurveyQuestion;

import org.springframework.stereotype.Service;

/**
 * Figures of a period for other features: from the counters of the indicators' pages, and
 * so equal to what these show.
 */
@Service
public class PeriodFigureService {

	private static final String OVERALL = "q/overall/";

	private final IndicatorService indicators;

	private final CounterRepository counters;

	PeriodFigureService(IndicatorService indicators, CounterRepository counters) {
		this.indicators = indicators;
		this.counters = counters;
	}

	/**
	 * The figures of now.
	 * @param unit code of the unit whose cases are counted, with those of all below it;
	 * null for all cases
	 * @param period the period and what it is compared with
	 * @param bodies codes of units that are counted by themselves too
	 * @return all of one moment
	 */
	public PeriodFigures figures(@Nullable String unit, ComparedPeriod period, List<String> bodies) {
		return new PeriodFigures(this.indicators.figures(scope(unit), period.period(), period.before(),
				IsoChronology.INSTANCE, bodies.stream().map(CounterScope::below).toList()));
	}

	/**
	 * What reporters thought of the cases that were closed in a period, and of those that
	 * were closed in the one before.
	 * @param unit code of the unit whose cases are counted; null for all cases
	 * @param period the two periods
	 * @return two elements
	 */
	public List<SatisfactionFigures> satisfaction(@Nullable String unit, ComparedPeriod period) {
		List<String> keys = new ArrayList<>(List.of("asked", "answered", "asked-answered"));
		for (int score = 1; score <= SurveyQuestion.BEST; score++) {
			keys.add(OVERALL + score);
		}
		CounterScope scope = scope(unit);
		Iterator<Counts> counts = this.counters
			.read(List.of(new CounterQuery(scope, Anchor.SURVEYED, period.period(), keys),
					new CounterQuery(scope, Anchor.SURVEYED, period.before(), keys)))
			.iterator();
		return List.of(satisfaction(counts.next()), satisfaction(counts.next()));
	}

	private static SatisfactionFigures satisfaction(Counts counts) {
		long scores = 0;
		long sum = 0;
		for (int score = 1; score <= SurveyQuestion.BEST; score++) {
			scores += counts.get(OVERALL + score);
			sum += score * counts.get(OVERALL + score);
		}
		return new SatisfactionFigures(counts.get("asked"), counts.get("answered"), counts.get("asked-answered"),
				scores, sum);
	}

	private static CounterScope scope(@Nullable String unit) {
		return (unit != null) ? CounterScope.below(unit) : CounterScope.ALL;
	}

}
