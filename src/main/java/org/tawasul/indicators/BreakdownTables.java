package org.tawasul.indicators;

import java.time.chrono.Chronology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Regions;
import org.tawasul.indicators.IndicatorTable.Cell;
import org.tawasul.indicators.IndicatorTable.Chart;
import org.tawasul.indicators.IndicatorTable.Row;

import org.springframework.stereotype.Component;

/**
 * The tables that divide all cases: by the parts of the period, by what they are about
 * and by who has them.
 */
@Component
class BreakdownTables {

	private static final List<Measure> MEASURES = List.of(Measure.RECEIVED, Measure.BEFORE, Measure.STILL_OPEN,
			Measure.CLOSED, Measure.CLOSED_LATE, Measure.OPEN, Measure.OVERDUE);

	private static final List<Measure> COURSE = List.of(Measure.RECEIVED, Measure.STILL_OPEN, Measure.CLOSED,
			Measure.CLOSED_LATE);

	private static final Chart BARS = new Chart("bars", List.of(0, 3));

	private final IndicatorCells cells;

	private final IndicatorLabels labels;

	private final CategoryService categories;

	BreakdownTables(IndicatorCells cells, IndicatorLabels labels, CategoryService categories) {
		this.cells = cells;
		this.labels = labels;
		this.categories = categories;
	}

	List<IndicatorTable> tables(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		List<IndicatorTable> tables = new ArrayList<>();
		tables.add(dimension("type", names(List.of(CaseType.values())), BARS, figures, links, locale));
		tables.add(dimension("category", names(this.categories.inOrder()), BARS, figures, links, locale));
		if (!figures.units().isEmpty()) {
			tables.add(units(figures, links, locale));
		}
		tables.add(dimension("region", Regions.ALL, new Chart("map", List.of(0)), figures, links, locale));
		tables.add(dimension("channel", names(List.of(Channel.values())), BARS, figures, links, locale));
		tables.add(dimension("importance", names(List.of(Importance.values())), BARS, figures, links, locale));
		return tables;
	}

	/** The period's parts one after the other. */
	IndicatorTable course(IndicatorFigures figures, CaseListLinks links, Chronology calendar, Locale locale) {
		List<Row> rows = new ArrayList<>();
		figures.parts().forEach((part, counts) -> {
			CaseListLinks own = new CaseListLinks(part, figures.before());
			rows.add(row(part.from().toString(), this.labels.part(part, calendar, locale), counts, figures.scope(),
					COURSE, "", own));
		});
		return table("course", COURSE, rows, new Chart("lines", List.of(0, 2)), locale);
	}

	private IndicatorTable units(IndicatorFigures figures, CaseListLinks links, Locale locale) {
		List<Row> rows = new ArrayList<>();
		figures.units()
			.forEach((unit, counts) -> rows.add(row(unit.kind().code() + unit.unit(), this.labels.unit(unit, locale),
					counts, unit, MEASURES, "", links)));
		rows.removeIf(BreakdownTables::isEmpty);
		return table("unit", MEASURES, rows, BARS, locale);
	}

	/**
	 * What has no cases at all is left out, for nobody reads twenty lines of zeros; but a
	 * map has all of its regions.
	 */
	private IndicatorTable dimension(String dimension, List<String> codes, Chart chart, IndicatorFigures figures,
			CaseListLinks links, Locale locale) {
		List<Row> rows = codes.stream()
			.map((code) -> row(code, this.labels.code(dimension, code, locale), figures.whole(), figures.scope(),
					MEASURES, dimension + "/" + code, links))
			.filter((row) -> chart.kind().equals("map") || !isEmpty(row))
			.toList();
		return table(dimension, MEASURES, rows, chart, locale);
	}

	private Row row(String code, String label, Figures figures, CounterScope scope, List<Measure> measures,
			String common, CaseListLinks links) {
		List<Cell> cells = measures.stream()
			.map((measure) -> this.cells.count(figures.count(measure, common), links.of(scope, measure, common)))
			.toList();
		return new Row(code, label, cells);
	}

	private static boolean isEmpty(Row row) {
		return row.cells().stream().allMatch((cell) -> cell.href() == null);
	}

	private IndicatorTable table(String id, List<Measure> measures, List<Row> rows, @Nullable Chart chart,
			Locale locale) {
		List<String> columns = new ArrayList<>();
		columns.add(this.labels.text("column." + id, locale));
		measures.forEach((measure) -> columns
			.add(this.labels.text("measure." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-'), locale)));
		return new IndicatorTable(id, this.labels.text("table." + id, locale), columns, rows, chart);
	}

	private static List<String> names(List<? extends Enum<?>> codes) {
		return codes.stream().map(Enum::name).toList();
	}

}
