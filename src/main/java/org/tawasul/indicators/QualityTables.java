package org.tawasul.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.indicators.IndicatorTable.Cell;
import org.tawasul.indicators.IndicatorTable.Chart;
import org.tawasul.indicators.IndicatorTable.Row;
import org.tawasul.quality.ReviewCounts;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewFigureService;
import org.tawasul.quality.ReviewFigureService.Group;
import org.tawasul.quality.ReviewOutcome;

import org.springframework.stereotype.Component;

/**
 * Lays out how answers were reviewed: how many, with which scores, and who had which
 * means.
 */
@Component
class QualityTables {

	private final ReviewFigureService reviews;

	private final IndicatorService indicators;

	private final QualityScopes scopes;

	private final IndicatorCells cells;

	private final IndicatorLabels labels;

	QualityTables(ReviewFigureService reviews, IndicatorService indicators, QualityScopes scopes, IndicatorCells cells,
			IndicatorLabels labels) {
		this.reviews = reviews;
		this.indicators = indicators;
		this.scopes = scopes;
		this.cells = cells;
		this.labels = labels;
	}

	List<IndicatorTable> tables(CounterScope scope, Period period, Locale locale) {
		QualityLinks links = new QualityLinks(period);
		List<Group> all = this.reviews.count(this.scopes.criteria(scope, period));
		List<Group> groups = within(scope, all);
		ReviewCounts whole = ReviewFigureService.sum(groups);
		List<IndicatorTable> tables = new ArrayList<>();
		tables.add(outcomes(whole, scope, links, locale));
		tables.add(criteria(whole, scope, links, locale));
		List<CounterScope> units = this.indicators.units(scope);
		if (!units.isEmpty()) {
			tables.add(means("unit",
					units.stream()
						.map((unit) -> means(unit.kind().code() + unit.unit(), this.labels.unit(unit, locale),
								ReviewFigureService.sum(within(unit, all)), links.outcome(unit, ReviewOutcome.REVIEWED),
								links.outcome(unit, ReviewOutcome.SENT_BACK)))
						.toList(),
					locale));
		}
		tables.add(means("type", Arrays.stream(CaseType.values())
			.map((type) -> means(type.name(), this.labels.code("type", type.name(), locale),
					ReviewFigureService.sum(groups.stream().filter((group) -> group.type() == type).toList()),
					links.type(scope, type, ReviewOutcome.REVIEWED), links.type(scope, type, ReviewOutcome.SENT_BACK)))
			.toList(), locale));
		return tables;
	}

	private List<Group> within(CounterScope scope, List<Group> groups) {
		Optional<Set<String>> units = this.scopes.units(scope);
		return groups.stream().filter((group) -> units.isEmpty() || units.get().contains(group.unit())).toList();
	}

	private IndicatorTable outcomes(ReviewCounts counts, CounterScope scope, QualityLinks links, Locale locale) {
		List<Row> rows = Arrays.stream(ReviewOutcome.values())
			.map((outcome) -> new Row(outcome.code(), this.labels.text("quality.outcome." + outcome.code(), locale),
					List.of(this.cells.count(counts.count(outcome), links.outcome(scope, outcome)))))
			.toList();
		return table("quality-outcome", List.of("column.figure", "quality.answers"), rows, null, locale);
	}

	private IndicatorTable criteria(ReviewCounts counts, CounterScope scope, QualityLinks links, Locale locale) {
		List<String> heads = new ArrayList<>(List.of("quality.criterion", "survey.mean"));
		List<Row> rows = new ArrayList<>();
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			List<Cell> cells = new ArrayList<>(List.of(mean(counts, criterion)));
			for (int score = ReviewCriterion.BEST; score > 0; score--) {
				cells.add(this.cells.count(counts.count(criterion, score), links.score(scope, criterion, score)));
			}
			rows.add(new Row(criterion.code(), this.labels.code("quality.criterion", criterion.code(), locale), cells));
		}
		for (int score = ReviewCriterion.BEST; score > 0; score--) {
			heads.add("quality.score." + score);
		}
		return table("quality-criterion", heads, rows, new Chart("bars", List.of(0)), locale);
	}

	private Row means(String code, String label, ReviewCounts counts, String reviewed, String sentBack) {
		List<Cell> cells = new ArrayList<>(List.of(this.cells.count(counts.count(ReviewOutcome.REVIEWED), reviewed),
				this.cells.count(counts.count(ReviewOutcome.SENT_BACK), sentBack)));
		Stream.of(ReviewCriterion.values()).forEach((criterion) -> cells.add(mean(counts, criterion)));
		long sum = Stream.of(ReviewCriterion.values()).mapToLong(counts::sum).sum();
		cells.add(this.cells.average(sum, counts.count(ReviewOutcome.REVIEWED) * ReviewCriterion.values().length));
		return new Row(code, label, cells);
	}

	/** Where nothing was reviewed is left out. */
	private IndicatorTable means(String dimension, List<Row> rows, Locale locale) {
		List<String> columns = new ArrayList<>(
				Stream.of("column." + dimension, "quality.outcome.reviewed", "quality.outcome.sent-back")
					.map((head) -> this.labels.text(head, locale))
					.toList());
		Stream.of(ReviewCriterion.values())
			.forEach((criterion) -> columns.add(this.labels.code("quality.criterion", criterion.code(), locale)));
		columns.add(this.labels.text("quality.overall", locale));
		String id = "quality-" + dimension;
		return new IndicatorTable(id, this.labels.text("table." + id, locale), columns,
				rows.stream().filter((row) -> row.cells().get(0).href() != null).toList(),
				new Chart("bars", List.of(2 + ReviewCriterion.values().length)));
	}

	private Cell mean(ReviewCounts counts, ReviewCriterion criterion) {
		return this.cells.average(counts.sum(criterion), counts.count(ReviewOutcome.REVIEWED));
	}

	private IndicatorTable table(String id, List<String> heads, List<Row> rows, @Nullable Chart chart, Locale locale) {
		return new IndicatorTable(id, this.labels.text("table." + id, locale),
				heads.stream().map((head) -> this.labels.text(head, locale)).toList(), rows, chart);
	}

}
