package org.tawasul.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.report.ReportExport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows a second of files against the same rows read by JDBC alone; and what a file of all
 * cases takes of the heap.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class ExportBenchmark {

	/** About a tenth of all cases, which are of three years. */
	private static final int DAYS = 100;

	private static final long HEAP = 512_000_000;

	private final LocalDate today = LocalDate.now();

	@ParameterizedTest
	@CsvSource({ "CSV,0.60", "SPREADSHEET,0.15" })
	void rowsOfAFileBesideRowsOfTheDatabase(String format, double goal) {
		ReportExport export = new ReportExport(FilledApplication.of(Size.MILLION).context(), this.today.minusDays(DAYS),
				this.today);
		Comparison rates = Measurement.rates(1, export.read(), "rows/s", () -> export.make(format), export::read);
		assertThat(BenchmarkTable.atLeast("export as " + format + " : rows in JDBC", rates, goal).comparison().ratio())
			.isGreaterThan(goal / 2);
	}

	@ParameterizedTest
	@CsvSource({ "CSV", "SPREADSHEET" })
	void aFileOfAllCasesIsMadeInLittleMemory(String format) {
		ReportExport export = allCases();
		int rows = export.read();
		HeapPeakMeter.Figures heap = HeapPeakMeter.during(() -> export.make(format));
		Measurement.print("%d rows as %s: live heap at most %.0f MB over idle, in %.0f s", rows, format,
				heap.live() / 1e6, heap.seconds());
		assertThat(
				BenchmarkTable
					.atMost("live heap of a file of all cases as " + format + " : 512 MB",
							Comparison.of("%.0f MB".formatted(heap.live() / 1e6), "512 MB",
									(double) heap.live() / HEAP),
							1)
					.reached())
			.isTrue();
	}

	/** By a node that has no more than that, beside all else that a node does. */
	@ParameterizedTest
	@CsvSource({ "CSV", "SPREADSHEET" })
	void aNodeWithAHeapOf512MegabytesMakesAFileOfAllCases(String format, @TempDir Path folder) throws IOException {
		FilledApplication application = FilledApplication.of(Size.MILLION);
		Path file = folder.resolve("report");
		Path log = Path.of("target", "small-heap-" + format + ".log");
		assertThat(SmallHeapExport.make(application, format, file, log)).as("see %s", log).isZero();
		int rows = allCases().read();
		long written = ReportFileRows.count(file, format);
		BenchmarkTable.atLeast("rows of a file of all cases as " + format + ", made in a heap of 512 MB : cases",
				Comparison.of("%d".formatted(written), "%d".formatted(rows), (double) written / rows), 1);
		assertThat(written).isEqualTo(rows);
	}

	private ReportExport allCases() {
		return new ReportExport(FilledApplication.of(Size.MILLION).context(), this.today.minusYears(4), this.today);
	}

}
