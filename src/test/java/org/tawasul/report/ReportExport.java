package org.tawasul.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.access.CurrentUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;
import org.tawasul.search.CaseSearchService;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For benchmarks: the file of a report made at once, and its rows read by JDBC alone.
 */
public final class ReportExport {

	private final ApplicationContext beans;

	private final ReportCriteria criteria;

	/**
	 * A report of the care centre about all cases of some days.
	 * @param beans the application
	 * @param from the first day
	 * @param until the last day
	 */
	public ReportExport(ApplicationContext beans, LocalDate from, LocalDate until) {
		this.beans = beans;
		this.criteria = new ReportCriteria(from, until, Optional.empty(), "", Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * Makes the file, and throws it away.
	 * @param format the format's name
	 * @return its size in bytes
	 */
	public long make(String format) {
		try {
			Path file = Files.createTempFile("report", ".bench");
			make(format, file);
			long size = Files.size(file);
			Files.delete(file);
			return size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes the file.
	 * @param format the format's name
	 * @param file where it comes
	 * @throws IOException if it cannot be written
	 */
	public void make(String format, Path file) throws IOException {
		Report report = new Report(UUID.randomUUID(), "care", Instant.now(), ReportFormat.valueOf(format),
				SupportedLanguages.ARABIC, this.criteria, State.RUNNING, 0, null, 0, null);
		this.beans.getBean(ReportFileMaker.class)
			.make(report, new ReportRun(UUID.randomUUID(), UUID.randomUUID()), file);
	}

	/**
	 * Reads every column of the same rows, by the same statement.
	 * @return how many rows
	 */
	public int read() {
		ReportUnits units = new ReportUnits(this.beans.getBean(MinistryDirectory.class).units(), "",
				SupportedLanguages.ARABIC);
		ReportQueries queries = new ReportQueries(this.beans.getBean(CaseSearchService.class)
			.select(this.beans.getBean(CurrentUser.class).of("care"), this.criteria.search()), "", units);
		JdbcTemplate streaming = new JdbcTemplate(
				Objects.requireNonNull(this.beans.getBean(JdbcTemplate.class).getDataSource()));
		streaming.setFetchSize(2_000);
		int[] rows = new int[1];
		RowCallbackHandler reader = (row) -> {
			for (int column = row.getMetaData().getColumnCount(); column > 0; column--) {
				row.getObject(column);
			}
			rows[0]++;
		};
		new TransactionTemplate(this.beans.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> new NamedParameterJdbcTemplate(streaming).query(queries.all(),
					queries.parameters(), reader));
		return rows[0];
	}

}
