package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.IndicatorTable.Cell;
import org.tawasul.indicators.IndicatorTable.Chart;
import org.tawasul.indicators.IndicatorTable.Row;

import org.springframework.stereotype.Component;

/**
 * Lays the figures out as tables, in the order of the page. Each number carries the
 * address of the list that it counts.
 */
@Component
class IndicatorTables {

	private static final List<String> LEVELS = List.of("UNIT_HEAD", "UPPER_HEAD", "MINISTER");

	private static final List<String> HOLDERS = List.of("COORDINATORS", "UNIT_HEAD", "UPPER_HEAD", "MINISTER",
			"CARE_CENTRE");

	private static final List<String> OUTCOMES = List.of("PENDING", "ANSWERED", "CLOSED", "BY_MINISTER", "WITHDRAWN");

	private static final double MEDIAN = 0.5;

	private static final double MOST = 0.9;

	private final IndicatorCells cells;

	private final IndicatorLabels labels;

	private final BreakdownTables breakdowns;

	IndicatorTables(IndicatorCells cells, IndicatorLabels labels, BreakdownTables breakdowns) {
		this.cells = cells;
		this.labels = labels;
		this.breakdowns = breakdowns;
	}

	List<IndicatorTable> tables(IndicatorFigures figures, Chronology calendar, Locale locale) {
		CaseListLinks links = new CaseListLinks(figures.period(), figures.before());
		List<IndicatorTable> tables = new ArrayList<>();
		tables.add(summary(figures, links, locale));
		tables.add(status(figures, links, locale));
		tables.add(this.breakdowns.course(figures, links, calendar, locale));
		tables.add(speed(figures, links, locale));
		tables.add(punctuality(figures, links, locale));
		tables.add(age(figures, links, locale));
		tables.add(holders(figures, links, locale));
		tables.add(escalations(figures, links, locale));
		tables.add(objections(figures, links, locale));
		tables.add(ratings(figures, links, locale));
		tables.addAll(this.breakdowns.tables(figures, links, locale));
		return tables;
	}

	private IndicatorTable summary(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		CounterScope scope = figures.scope();
		Figures whole = figures.whole();
		List<Row> rows = List.of(
				compared("measure.received", whole.count(Measure.RECEIVED, ""), links.of(scope, Measure.RECEIVED, ""),
						whole.count(Measure.BEFORE, ""), links.of(scope, Measure.BEFORE, ""), locale),
				alone(figures, Measure.STILL_OPEN, links, locale),
				compared("measure.closed", whole.count(Measure.CLOSED, ""), links.of(scope, Measure.CLOSED, ""),
						figures.closedBefore().get("n"), links.closed(scope, figures.before(), ""), locale),
				compared("measure.objected", figures.objected().get("n"), links.objected(scope, figures.period(), ""),
						figures.objectedBefore().get("n"), links.objected(scope, figures.before(), ""), locale),
				alone(figures, Measure.OPEN, links, locale), alone(figures, Measure.OVERDUE, links, locale));
		return table("summary", List.of("column.figure", "column.period", "column.before", "column.change"), rows, null,
				locale);
	}

	/** Now, so that there is nothing to compare with. */
	private Row alone(IndicatorFigures figures, Measure measure, CaseListLinks links, Locale locale) {
		return new Row("", measure(measure, locale),
				List.of(count(figures.whole(), figures.scope(), measure, "", links), none(), none()));
	}

	private Row compared(String label, long now, String list, long before, String listBefore, Locale locale) {
		return new Row("", this.labels.text(label, locale), List.of(this.cells.count(now, list),
				this.cells.count(before, listBefore), this.cells.change(now, before)));
	}

	private IndicatorTable status(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		Figures whole = figures.whole();
		List<Row> rows = new ArrayList<>();
		whole.received().of("status").forEach((status, count) -> {
			String common = "status/" + status;
			rows.add(new Row(status, this.labels.code("status", status, locale),
					List.of(count(whole, figures.scope(), Measure.RECEIVED, common, links),
							this.cells.share(count, whole.count(Measure.RECEIVED, "")),
							count(whole, figures.scope(), Measure.BEFORE, common, links))));
		});
		return table("status", List.of("column.status", "measure.received", "column.share", "measure.before"), rows,
				new Chart("bars", List.of(0)), locale);
	}

	private IndicatorTable punctuality(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		List<Row> rows = List.of(
				kept("closed", Measure.CLOSED_ON_TIME, Measure.CLOSED_LATE, Measure.CLOSED, figures, links, locale),
				kept("open", Measure.NOT_OVERDUE, Measure.OVERDUE, Measure.OPEN, figures, links, locale));
		return table("punctuality", List.of("column.cases", "column.on-time", "column.late", "column.share-on-time"),
				rows, new Chart("bars", List.of(0, 1)), locale);
	}

	private Row kept(String label, Measure kept, Measure missed, Measure all, IndicatorFigures figures,
			CaseListLinks links, Locale locale) {
		Figures whole = figures.whole();
		return new Row(label, this.labels.text("punctuality." + label, locale),
				List.of(count(whole, figures.scope(), kept, "", links),
						count(whole, figures.scope(), missed, "", links),
						this.cells.share(whole.count(kept, ""), whole.count(all, ""))));
	}

	private IndicatorTable speed(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		CounterScope scope = figures.scope();
		Figures whole = figures.whole();
		List<Row> rows = List.of(
				speed("first-action", whole.received(), links.received(scope, figures.period(), "first-action"),
						whole.before(), locale),
				speed("resolution", whole.closed(), links.closed(scope, figures.period(), "resolution"),
						figures.closedBefore(), locale));
		return table("speed", List.of("column.time", "column.cases", "column.median", "column.ninety",
				"column.median-before", "column.ninety-before"), rows, null, locale);
	}

	private Row speed(String dimension, Counts now, String list, Counts before, Locale locale) {
		DurationClasses current = new DurationClasses(now.of(dimension));
		DurationClasses earlier = new DurationClasses(before.of(dimension));
		return new Row(dimension, this.labels.text("speed." + dimension, locale),
				List.of(this.cells.count(current.total(), list),
						this.cells.duration(current.percentile(MEDIAN), locale),
						this.cells.duration(current.percentile(MOST), locale),
						this.cells.duration(earlier.percentile(MEDIAN), locale),
						this.cells.duration(earlier.percentile(MOST), locale)));
	}

	private IndicatorTable age(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		long open = figures.whole().count(Measure.OPEN, "");
		List<Row> rows = new ArrayList<>();
		figures.ages().forEach((age, count) -> {
			Map<String, String> days = new LinkedHashMap<>();
			LocalDate from = age.from(figures.today());
			if (from != null) {
				days.put("from", from.toString());
			}
			days.put("until", age.until(figures.today()).toString());
			String code = age.name().toLowerCase(Locale.ROOT).replace('_', '-');
			rows.add(new Row(code, this.labels.text("age." + code, locale), List
				.of(this.cells.count(count, links.open(figures.scope(), days)), this.cells.share(count, open))));
		});
		return table("age", List.of("column.age", "measure.open", "column.share"), rows,
				new Chart("columns", List.of(0)), locale);
	}

	private IndicatorTable holders(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		Figures whole = figures.whole();
		List<Row> rows = HOLDERS.stream()
			.map((level) -> new Row(level, this.labels.code("level", level, locale),
					List.of(count(whole, figures.scope(), Measure.OPEN, "level/" + level, links),
							this.cells.share(whole.count(Measure.OPEN, "level/" + level),
									whole.count(Measure.OPEN, "")))))
			.toList();
		return table("level", List.of("column.level", "measure.open", "column.share"), rows,
				new Chart("bars", List.of(0)), locale);
	}

	private IndicatorTable escalations(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		Figures whole = figures.whole();
		List<Row> rows = LEVELS.stream().map((level) -> {
			String common = "escalated/" + level;
			return new Row(level, this.labels.code("escalated", level, locale),
					List.of(count(whole, figures.scope(), Measure.RECEIVED, common, links),
							this.cells.share(whole.count(Measure.RECEIVED, common), whole.count(Measure.RECEIVED, "")),
							count(whole, figures.scope(), Measure.BEFORE, common, links),
							count(whole, figures.scope(), Measure.CLOSED, common, links)));
		}).toList();
		return table("escalation",
				List.of("column.escalated", "measure.received", "column.share", "measure.before", "measure.closed"),
				rows, new Chart("bars", List.of(0)), locale);
	}

	private IndicatorTable objections(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		long all = figures.objected().get("n");
		List<Row> rows = OUTCOMES.stream().map((outcome) -> {
			String common = "outcome/" + outcome;
			long count = figures.objected().get(common);
			return new Row(outcome, this.labels.code("outcome", outcome, locale),
					List.of(this.cells.count(count, links.objected(figures.scope(), figures.period(), common)),
							this.cells.share(count, all), this.cells.count(figures.objectedBefore().get(common),
									links.objected(figures.scope(), figures.before(), common))));
		}).toList();
		return table("objection", List.of("column.outcome", "measure.objected", "column.share", "measure.before"), rows,
				new Chart("bars", List.of(0)), locale);
	}

	private IndicatorTable ratings(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		Map<String, Long> now = figures.whole().closed().of("rating");
		Map<String, Long> earlier = figures.closedBefore().of("rating");
		List<Row> rows = new ArrayList<>();
		for (int score = 5; score > 0; score--) {
			String code = Integer.toString(score);
			rows.add(new Row(code, this.labels.code("rating", code, locale),
					List.of(this.cells.count(now.getOrDefault(code, 0L),
							links.closed(figures.scope(), figures.period(), "rating/" + code)),
							this.cells.share(now.getOrDefault(code, 0L), total(now)),
							this.cells.count(earlier.getOrDefault(code, 0L),
									links.closed(figures.scope(), figures.before(), "rating/" + code)))));
		}
		rows.add(new Row("", this.labels.text("rating.average", locale), List
			.of(this.cells.average(sum(now), total(now)), none(), this.cells.average(sum(earlier), total(earlier)))));
		return table("rating", List.of("column.rating", "measure.closed", "column.share", "measure.before"), rows,
				new Chart("bars", List.of(0)), locale);
	}

	private static long total(Map<String, Long> ratings) {
		return ratings.values().stream().mapToLong(Long::longValue).sum();
	}

	private static long sum(Map<String, Long> ratings) {
		return ratings.entrySet().stream().mapToLong((one) -> Long.parseLong(one.getKey()) * one.getValue()).sum();
	}

	private IndicatorTable table(String id, List<String> heads, List<Row> rows, @Nullable Chart chart, Locale locale) {
		return new IndicatorTable(id, this.labels.text("table." + id, locale),
				heads.stream().map((head) -> this.labels.text(head, locale)).toList(), rows, chart);
	}

	private Cell count(Figures figures, CounterScope scope, Measure measure, String common, CaseListLinks links) {
		return this.cells.count(figures.count(measure, common), links.of(scope, measure, common));
	}

	private String measure(Measure measure, Locale locale) {
		return this.labels.text("measure." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-'), locale);
	}

	private static Cell none() {
		return new Cell("", null, null);
	}

}
