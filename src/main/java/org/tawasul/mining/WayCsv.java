package org.tawasul.mining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.mining.StepFigure.TimeSpan;
import org.tawasul.mining.WayFigures.ReturnFigure;
import org.tawasul.mining.WayFigures.ReturnSource;
import org.tawasul.mining.WayFigures.WayFigure;
import org.tawasul.mining.WayFigures.WayStep;

import org.springframework.stereotype.Component;

/**
 * Writes the ways of a period for spreadsheets: UTF-8 with the mark by which they
 * recognise it, plain numbers, times in minutes. A row for each step of a way, and one
 * for each step from which cases came back.
 */
@Component
class WayCsv {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180;

	private static final String END = "\r\n";

	private static final double MINUTE = 60;

	private static final List<String> OF_WAYS = List.of("rank", "cases", "share", "outcome", "minutes.median",
			"minutes.ninetieth", "order", "step", "code", "minutes.step-median", "minutes.step-ninetieth");

	private static final List<String> OF_RETURNS = List.of("step", "code", "came-from", "came-from-code",
			"returned-cases", "returned-times", "direct");

	private final Messages messages;

	WayCsv(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Writes a file.
	 * @param notice what is left out of it; empty where nothing is
	 */
	byte[] write(WayFigures figures, String period, String notice, Locale locale) {
		StringBuilder file = new StringBuilder("\uFEFF");
		line(file, text("title", locale), period, text("column.cases", locale), figures.cases(),
				text("csv.ways", locale), figures.ways());
		if (!notice.isEmpty()) {
			line(file, notice);
		}
		file.append(END);
		line(file, heads(OF_WAYS, locale));
		figures.most().forEach((way) -> way(file, way));
		file.append(END);
		line(file, text("returns", locale));
		line(file, heads(OF_RETURNS, locale));
		figures.returns().forEach((figure) -> returned(file, figure));
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** A way without steps has a row, too. */
	private static void way(StringBuilder file, WayFigure way) {
		Object[] head = { way.rank(), way.cases(), way.share(), way.outcome(), minutes(way.median()),
				minutes(way.ninetieth()) };
		if (way.steps().isEmpty()) {
			line(file, join(head, "", "", "", "", ""));
		}
		int order = 0;
		for (WayStep step : way.steps()) {
			line(file, join(head, ++order, step.name(), step.step().equals(Way.FURTHER) ? "" : step.step(),
					minutes(step.median()), minutes(step.ninetieth())));
		}
	}

	private static void returned(StringBuilder file, ReturnFigure figure) {
		line(file, figure.name(), figure.step(), "", "", figure.cases(), figure.times(), "");
		for (ReturnSource source : figure.sources()) {
			line(file, figure.name(), figure.step(), source.name(), source.step(), source.cases(), source.times(),
					source.direct());
		}
	}

	private Object[] heads(List<String> columns, Locale locale) {
		return columns.stream().map((column) -> text("column." + column, locale)).toArray();
	}

	private String text(String key, Locale locale) {
		return this.messages.text("mining." + key, locale);
	}

	private static Object minutes(@Nullable TimeSpan time) {
		return (time != null) ? Math.round(time.seconds() / MINUTE) : "";
	}

	private static Object[] join(Object[] head, Object... rest) {
		List<Object> all = new ArrayList<>(List.of(head));
		all.addAll(List.of(rest));
		return all.toArray();
	}

	private static void line(StringBuilder file, Object... cells) {
		file.append(FORMAT.format(Stream.of(cells)
			.map((cell) -> (cell instanceof String text) ? CsvCells.defused(text) : cell)
			.toArray())).append(END);
	}

}
