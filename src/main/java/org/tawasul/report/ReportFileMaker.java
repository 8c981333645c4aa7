package org.tawasul.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.database.Installation;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.report.ReportUnits.Group;
import org.tawasul.report.output.ReportFormat;
import org.tawasul.report.output.ReportHeading;
import org.tawasul.report.output.ReportRow;
import org.tawasul.report.output.ReportWriter;
import org.tawasul.report.pdf.SearchableText;
import org.tawasul.search.CaseSearchService;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of a report: the rows come through a cursor and go into the file one by
 * one, so that a long report takes no more memory than a short one. What is in it is what
 * the person who asked may see at this moment.
 */
@Component
class ReportFileMaker {

	/** Rows that the driver holds at a time. */
	private static final int FETCHED = 2_000;

	private final ReportFolder folder;

	private final CurrentUser users;

	private final CaseSearchService search;

	private final MinistryDirectory directory;

	private final ReportHeadService heads;

	private final ReportDescription description;

	private final Messages messages;

	private final DateFormatter dates;

	private final Installation installation;

	private final NamedParameterJdbcTemplate jdbc;

	private final TransactionTemplate reading;

	ReportFileMaker(ReportFolder folder, CurrentUser users, CaseSearchService search, MinistryDirectory directory,
			ReportHeadService heads, ReportDescription description, Messages messages, DateFormatter dates,
			Installation installation, JdbcTemplate template, PlatformTransactionManager transactions) {
		this.installation = installation;
		this.folder = folder;
		this.users = users;
		this.search = search;
		this.directory = directory;
		this.heads = heads;
		this.description = description;
		this.messages = messages;
		this.dates = dates;
		JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
		streaming.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(streaming);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Makes the file.
	 * @param report what was asked for
	 * @param run counts the rows, and says when to stop
	 * @param file where it goes
	 * @throws IOException when the disk refuses it
	 * @throws ReportStoppedException when it was stopped meanwhile
	 */
	void make(Report report, ReportRun run, Path file) throws IOException {
		if (report.format() != ReportFormat.PDF) {
			write(report, run, file);
			return;
		}
		Path written = this.folder.create("pdf");
		try {
			write(report, run, written);
			SearchableText.correct(written, file);
		}
		finally {
			Files.delete(written);
		}
	}

	private void write(Report report, ReportRun run, Path file) throws IOException {
		Locale locale = report.locale();
		StaffUser viewer = this.users.of(report.requestedBy());
		ReportUnits units = ReportUnits.of(this.directory, this.messages.text("report.unit.none", locale), locale);
		ReportQueries queries = new ReportQueries(this.search.select(viewer, report.criteria().search()),
				report.criteria().subtype(), units);
		ReportRowMapper mapper = new ReportRowMapper(viewer, units, this.messages, this.dates);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			ReportWriter writer = ReportWriter.open(report.format(), heading(report, viewer), out);
			this.reading.executeWithoutResult((status) -> {
				run.expect(Objects
					.requireNonNull(this.jdbc.queryForObject(queries.count(), queries.parameters(), Long.class)));
				this.jdbc.query(queries.all(), queries.parameters(), rows(mapper, writer, run));
			});
			writer.finish();
		}
	}

	private static RowCallbackHandler rows(ReportRowMapper mapper, ReportWriter writer, ReportRun run) {
		return (row) -> {
			run.requireRunning();
			try {
				if (mapper.isNextGroup(row)) {
					Group group = mapper.group();
					writer.group(group.body(), group.department());
				}
				writer.row(mapper.row(row));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			run.count();
		};
	}

	private ReportHeading heading(Report report, StaffUser viewer) {
		Locale locale = report.locale();
		List<String> columns = ReportRow.COLUMNS.stream()
			.map((column) -> this.messages.text("report.column." + column, locale))
			.toList();
		String mark = this.installation.isPractice() ? this.messages.text("practice.paper", locale) : null;
		List<String> lines = Stream.concat(Stream.ofNullable(mark), this.description.lines(report).stream()).toList();
		return new ReportHeading(head(report, viewer), this.messages.text("report.title", locale), lines, columns,
				this.messages.text("report.footer", locale), locale, mark);
	}

	/** Of the unit that the report is about, or else of who asked for it. */
	private ReportHead head(Report report, StaffUser viewer) {
		return report.criteria()
			.unit()
			.map(this.heads::nearest)
			.orElseGet(() -> this.heads.nearestToAll(viewer.units()));
	}

}
