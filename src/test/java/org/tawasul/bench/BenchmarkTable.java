package org.tawasul.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All ratios of a run beside their goals, kept as {@code target/benchmarks.md}. Each
 * class runs in a JVM of its own, whose end adds its rows and prints the table as far as
 * it is.
 */
public final class BenchmarkTable implements BeforeAllCallback, CloseableResource {

	private static final Logger log = LoggerFactory.getLogger(BenchmarkTable.class);

	private static final List<Row> ROWS = new CopyOnWriteArrayList<>();

	/** The build deletes what earlier runs have left. */
	private static final Path FILE = Path.of("target", "benchmarks.md");

	private static final String HEAD = """
			| what : yardstick | measured | yardstick | ratio | spread | goal | reached |
			| --- | --- | --- | --- | --- | --- | --- |
			""";

	/** A ratio that is to be as large as the goal, or larger. */
	static Row atLeast(String what, Comparison comparison, double goal) {
		return add(new Row(what, comparison, "≥ " + text(goal), comparison.ratio() >= goal));
	}

	/** A ratio that is to be no larger than the goal. */
	static Row atMost(String what, Comparison comparison, double goal) {
		return add(new Row(what, comparison, "≤ " + text(goal), comparison.ratio() <= goal));
	}

	/** A ratio without a goal, to compare others with. */
	static Row compared(String what, Comparison comparison) {
		return add(new Row(what, comparison, "", true));
	}

	private static Row add(Row row) {
		ROWS.add(row);
		Measurement.print("%s", row.line().strip());
		return row;
	}

	/** Closed by JUnit behind the last class of tests. */
	@Override
	public void beforeAll(ExtensionContext context) {
		context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(BenchmarkTable.class);
	}

	@Override
	public void close() {
		String rows = ROWS.stream().map(Row::line).collect(Collectors.joining());
		try {
			Files.writeString(FILE, Files.exists(FILE) ? rows : HEAD + rows, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
			log.info("BENCH all ratios of this run\n{}", Files.readString(FILE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(double number) {
		return String.format(Locale.ROOT, "%.2f", number);
	}

	/**
	 * Two ways of doing something, or one way at two sizes.
	 *
	 * @param ours what was measured, with its unit
	 * @param yardstick what it is measured by
	 * @param ratio the median of the pairs
	 * @param low the least of the pairs
	 * @param high the largest of the pairs
	 */
	record Comparison(String ours, String yardstick, double ratio, double low, double high) {

		/** Of figures that are the same each time. */
		static Comparison of(String ours, String yardstick, double ratio) {
			return new Comparison(ours, yardstick, ratio, ratio, ratio);
		}

	}

	/** One line of the table. */
	record Row(String what, Comparison comparison, String goal, boolean reached) {

		private String line() {
			return "| %s | %s | %s | %s | %s to %s | %s | %s |\n".formatted(this.what, this.comparison.ours(),
					this.comparison.yardstick(), text(this.comparison.ratio()), text(this.comparison.low()),
					text(this.comparison.high()), this.goal, this.goal.isEmpty() ? "" : this.reached ? "yes" : "no");
		}

	}

}
