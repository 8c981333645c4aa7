package org.tawasul.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.RatingWay;
import org.tawasul.indicators.IndicatorTable.Cell;
import org.tawasul.indicators.IndicatorTable.Chart;
import org.tawasul.indicators.IndicatorTable.Row;
import org.tawasul.survey.SurveyLabels;
import org.tawasul.survey.SurveyQuestion;

import org.springframework.stereotype.Component;

/**
 * Lays out what reporters were asked and answered: how many, by which way, each question,
 * and who had which means.
 */
@Component
class SurveyTables {

	private static final String ANSWERED = "answered";

	private final IndicatorCells cells;

	private final IndicatorLabels labels;

	private final SurveyLabels words;

	private final SurveyFigureService surveys;

	SurveyTables(IndicatorCells cells, IndicatorLabels labels, SurveyLabels words, SurveyFigureService surveys) {
		this.cells = cells;
		this.labels = labels;
		this.words = words;
		this.surveys = surveys;
	}

	List<IndicatorTable> tables(SurveyFigures figures, SurveyGroup group, Locale locale) {
		SurveyLinks links = new SurveyLinks(figures.period());
		List<IndicatorTable> tables = new ArrayList<>();
		tables.add(asked(figures, group, links, locale));
		tables.add(ways(figures, group, links, locale));
		tables.add(questions(figures, group, links, locale));
		this.surveys.chosen().forEach((question) -> tables.add(answers(question, figures, group, links, locale)));
		if (!figures.units().isEmpty()) {
			List<Row> rows = new ArrayList<>();
			figures.units()
				.forEach((unit, counts) -> rows.add(means(unit.kind().code() + unit.unit(),
						this.labels.unit(unit, locale), counts, unit, group, links)));
			tables.add(means("unit", rows, locale));
		}
		if (group.isAll()) {
			tables.add(means("type",
					Arrays.stream(CaseType.values())
						.map((type) -> means(type.name(), this.labels.code("type", type.name(), locale),
								figures.whole(), figures.scope(), SurveyGroup.of(type), links))
						.toList(),
					locale));
			tables.add(means("channel",
					Arrays.stream(Channel.values())
						.map((channel) -> means(channel.name(), this.labels.code("channel", channel.name(), locale),
								figures.whole(), figures.scope(), SurveyGroup.of(channel), links))
						.toList(),
					locale));
		}
		return tables;
	}

	private IndicatorTable asked(SurveyFigures figures, SurveyGroup group, SurveyLinks links, Locale locale) {
		CounterScope scope = figures.scope();
		long asked = figures.whole().get(group.key("asked"));
		long both = figures.whole().get(group.key("asked-answered"));
		long answered = figures.whole().get(group.key(ANSWERED));
		List<Row> rows = List.of(
				new Row("asked", this.labels.text("survey.asked", locale),
						List.of(this.cells.count(asked, links.asked(scope, group, false)), none())),
				new Row("asked-answered", this.labels.text("survey.asked-answered", locale),
						List.of(this.cells.count(both, links.asked(scope, group, true)),
								this.cells.share(both, asked))),
				new Row(ANSWERED, this.labels.text("survey.answered", locale),
						List.of(this.cells.count(answered, links.answered(scope, group)), none())));
		return table("survey-asked", List.of("column.figure", "column.cases", "survey.share"), rows, null, locale);
	}

	private IndicatorTable ways(SurveyFigures figures, SurveyGroup group, SurveyLinks links, Locale locale) {
		CounterScope scope = figures.scope();
		Counts counts = figures.whole();
		long all = counts.get(group.key(ANSWERED));
		List<Row> rows = new ArrayList<>();
		for (String way : SurveyLabels.ways()) {
			long answered = counts.get(group.key("way/" + way));
			if (answered > 0 || !way.equals("UNKNOWN")) {
				List<Cell> cells = new ArrayList<>(asked(way, answered, figures, group, links));
				cells.add(1, this.cells.count(answered, links.way(scope, group, way)));
				cells.add(this.cells.share(answered, all));
				cells.add(mean(counts, group.key("way/" + way)));
				for (int score = SurveyQuestion.BEST; score > 0; score--) {
					cells.add(this.cells.count(counts.get(group.key("way/" + way + "/" + score)),
							links.way(scope, group, way, score)));
				}
				rows.add(new Row(way, this.words.way(way, locale), cells));
			}
		}
		return table("survey-way", heads("survey.way", "survey.asked-by", "survey.answered", "survey.share-of-way",
				"column.share", "survey.mean"), rows, new Chart("bars", List.of(1)), locale);
	}

	/** How many were asked by a way, and which share of them has answered by it. */
	private List<Cell> asked(String way, long answered, SurveyFigures figures, SurveyGroup group, SurveyLinks links) {
		RatingWay asking = EnumUtils.getEnum(RatingWay.class, way);
		if (asking == null || !asking.isAsking()) {
			return List.of(none(), none());
		}
		long asked = figures.whole().get(group.key((asking == RatingWay.SURVEY) ? "asked" : "asked/" + asking.name()));
		return List.of(this.cells.count(asked, links.asked(figures.scope(), group, asking)),
				this.cells.share(answered, asked));
	}

	private IndicatorTable questions(SurveyFigures figures, SurveyGroup group, SurveyLinks links, Locale locale) {
		CounterScope scope = figures.scope();
		Counts counts = figures.whole();
		List<Row> rows = new ArrayList<>();
		for (SurveyQuestion question : this.surveys.scored()) {
			String key = group.key("q/" + question.code());
			List<Cell> cells = new ArrayList<>(
					List.of(this.cells.count(total(counts, key), links.answer(scope, group, question.code(), "")),
							mean(counts, key)));
			for (int score = SurveyQuestion.BEST; score > 0; score--) {
				cells.add(this.cells.count(counts.get(key + "/" + score),
						links.answer(scope, group, question.code(), Integer.toString(score))));
			}
			rows.add(new Row(question.code(), question.text(locale), cells));
		}
		return table("survey-question", heads("survey.question", "survey.answered", "survey.mean"), rows,
				new Chart("bars", List.of(1)), locale);
	}

	/** A score a column, behind other columns. */
	private static List<String> heads(String... first) {
		List<String> heads = new ArrayList<>(List.of(first));
		for (int score = SurveyQuestion.BEST; score > 0; score--) {
			heads.add("rating." + score);
		}
		return heads;
	}

	private IndicatorTable answers(SurveyQuestion question, SurveyFigures figures, SurveyGroup group, SurveyLinks links,
			Locale locale) {
		Map<String, Long> counts = figures.whole().of(group.key("q/" + question.code()));
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		List<String> codes = (question.options().isEmpty()) ? List.of(SurveyQuestion.YES, SurveyQuestion.NO)
				: question.options().stream().map((option) -> option.code()).toList();
		List<Row> rows = codes.stream()
			.map((code) -> new Row(code, this.words.answer(question, code, locale),
					List.of(this.cells.count(counts.getOrDefault(code, 0L),
							links.answer(figures.scope(), group, question.code(), code)),
							this.cells.share(counts.getOrDefault(code, 0L), all))))
			.toList();
		return new IndicatorTable("survey-question-" + question.code(), question.text(locale),
				columns(List.of("survey.answer", "survey.answered", "column.share"), locale), rows,
				new Chart("bars", List.of(0)));
	}

	private Row means(String code, String label, Counts counts, CounterScope scope, SurveyGroup group,
			SurveyLinks links) {
		long asked = counts.get(group.key("asked"));
		long both = counts.get(group.key("asked-answered"));
		List<Cell> cells = new ArrayList<>(List.of(this.cells.count(asked, links.asked(scope, group, false)),
				this.cells.count(counts.get(group.key(ANSWERED)), links.answered(scope, group)),
				this.cells.share(both, asked)));
		this.surveys.scored().forEach((question) -> cells.add(mean(counts, group.key("q/" + question.code()))));
		return new Row(code, label, cells);
	}

	/** What nobody was asked about and nobody has answered is left out. */
	private IndicatorTable means(String dimension, List<Row> rows, Locale locale) {
		List<String> columns = new ArrayList<>(columns(
				List.of("column." + dimension, "survey.asked.short", "survey.answered", "survey.share"), locale));
		this.surveys.scored().forEach((question) -> columns.add(question.text(locale)));
		List<Row> shown = rows.stream()
			.filter((row) -> row.cells().get(0).href() != null || row.cells().get(1).href() != null)
			.toList();
		String id = "survey-" + dimension;
		return new IndicatorTable(id, this.labels.text("table." + id, locale), columns, shown,
				new Chart("bars", List.of(3)));
	}

	private Cell mean(Counts counts, String key) {
		long sum = 0;
		for (int score = 1; score <= SurveyQuestion.BEST; score++) {
			sum += score * counts.get(key + "/" + score);
		}
		return this.cells.average(sum, total(counts, key));
	}

	private static long total(Counts counts, String key) {
		long total = 0;
		for (int score = 1; score <= SurveyQuestion.BEST; score++) {
			total += counts.get(key + "/" + score);
		}
		return total;
	}

	private IndicatorTable table(String id, List<String> heads, List<Row> rows, @Nullable Chart chart, Locale locale) {
		return new IndicatorTable(id, this.labels.text("table." + id, locale), columns(heads, locale), rows, chart);
	}

	private List<String> columns(List<String> heads, Locale locale) {
		return heads.stream().map((head) -> this.labels.text(head, locale)).toList();
	}

	private static Cell none() {
		return new Cell("", null, null);
	}

}
