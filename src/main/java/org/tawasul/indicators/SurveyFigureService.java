package org.tawasul.indicators;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.indicators.CounterQuery.Anchor;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyQuestionKind;
import org.tawasul.survey.SurveyService;

import org.springframework.stereotype.Service;

/**
 * Reads the figures of the survey's page at once.
 */
@Service
class SurveyFigureService {

	private final CounterRepository counters;

	private final IndicatorService indicators;

	private final SurveyService surveys;

	SurveyFigureService(CounterRepository counters, IndicatorService indicators, SurveyService surveys) {
		this.counters = counters;
		this.indicators = indicators;
		this.surveys = surveys;
	}

	/**
	 * The figures of now.
	 * @param scope whose cases
	 * @param period in which they were closed
	 * @param group which of them the units' figures are about
	 */
	SurveyFigures figures(CounterScope scope, Period period, SurveyGroup group) {
		List<CounterScope> units = this.indicators.units(scope);
		List<String> keys = keys(group);
		List<CounterQuery> queries = new ArrayList<>();
		queries.add(new CounterQuery(scope, Anchor.SURVEYED, period, null));
		units.forEach((unit) -> queries.add(new CounterQuery(unit, Anchor.SURVEYED, period, keys)));
		Iterator<Counts> counts = this.counters.read(queries).iterator();
		Counts whole = counts.next();
		Map<CounterScope, Counts> ofUnits = new LinkedHashMap<>();
		units.forEach((unit) -> ofUnits.put(unit, counts.next()));
		return new SurveyFigures(scope, period, whole, ofUnits);
	}

	private List<String> keys(SurveyGroup group) {
		List<String> keys = new ArrayList<>(
				List.of(group.key("asked"), group.key("answered"), group.key("asked-answered")));
		scored().forEach((question) -> {
			for (int score = 1; score <= SurveyQuestion.BEST; score++) {
				keys.add(group.key("q/" + question.code() + "/" + score));
			}
		});
		return keys;
	}

	/** The questions that have a mean, the rating first. */
	List<SurveyQuestion> scored() {
		List<SurveyQuestion> scored = new ArrayList<>(this.surveys.everAsked()
			.stream()
			.filter((question) -> question.kind() == SurveyQuestionKind.SCORE && !question.isOverall())
			.toList());
		this.surveys.everAsked()
			.stream()
			.filter(SurveyQuestion::isOverall)
			.forEach((overall) -> scored.add(0, overall));
		return scored;
	}

	/** The questions whose answers are counted without a mean. */
	List<SurveyQuestion> chosen() {
		return this.surveys.everAsked()
			.stream()
			.filter((question) -> question.kind() == SurveyQuestionKind.YES_NO
					|| question.kind() == SurveyQuestionKind.CHOICE)
			.toList();
	}

}
