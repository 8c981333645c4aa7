package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.apache.commons.io.output.CountingOutputStream;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For benchmarks: the event log of the last thirty days on which cases were closed, and
 * its rows read by JDBC alone.
 */
public final class EventLogExport {

	private static final int DAYS = 30;

	private static final EventLogCriteria ALL = new EventLogCriteria("steps", null, null, null, null, null);

	private static final String ROWS = "select f.number, f.type, f.category, f.importance, f.channel, f.region, f.unit,"
			+ " f.status, f.received_at, f.closed_at, s.id, s.step, s.since, s.until"
			+ " from app.case_file f join app.case_step s on s.case_number = f.number"
			+ " where f.phase in ('DONE', 'CANCELLED') and f.closed_at >= ? and f.closed_at < ?"
			+ " order by f.closed_at, f.number, s.id";

	private final ApplicationContext beans;

	private final StepPeriod period;

	/**
	 * Looks which days these are.
	 * @param beans the application
	 */
	public EventLogExport(ApplicationContext beans) {
		this.beans = beans;
		LocalDate last = beans.getBean(JdbcClient.class)
			.sql("select max(closed_at) from app.case_file where phase in ('DONE', 'CANCELLED')")
			.query(OffsetDateTime.class)
			.single()
			.atZoneSameInstant(DateFormatter.ZONE)
			.toLocalDate();
		this.period = new StepPeriod(last.minusDays(DAYS - 1L), last);
	}

	/**
	 * What the address of this log says about its days.
	 * @return the query
	 */
	public String query() {
		return "from=" + this.period.from() + "&until=" + this.period.until();
	}

	/**
	 * Reads the first cases, with their steps.
	 * @param size how many
	 * @return how many there are
	 */
	public int first(int size) {
		return pages(size).next().size();
	}

	private EventLogRepository.Pages pages(int size) {
		return new EventLogRepository(this.beans.getBean(JdbcClient.class), this.beans.getBean(MinistryDirectory.class),
				this.beans.getBean(Clock.class), size)
			.pages(this.period, ALL);
	}

	/**
	 * Writes the whole log, and throws it away.
	 * @param format the format's name
	 * @return its size in bytes
	 */
	public long write(String format) {
		EventLogLabels labels = new EventLogLabels(this.beans.getBean(StepLabels.class),
				this.beans.getBean(StatusLabels.class), this.beans.getBean(MinistryDirectory.class),
				this.beans.getBean(Messages.class), false, SupportedLanguages.ARABIC);
		EventLogRepository.Pages pages = this.beans.getBean(EventLogRepository.class).pages(this.period, ALL);
		try (CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream())) {
			EventLogWriter writer = EventLogFormat.valueOf(format).writer(out, labels);
			for (List<LoggedCase> page = pages.next(); !page.isEmpty(); page = pages.next()) {
				for (LoggedCase one : page) {
					writer.write(one);
				}
			}
			writer.finish();
			return out.getByteCount();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads every column of the same rows by one statement.
	 * @return how many rows
	 */
	public int read() {
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
		new TransactionTemplate(this.beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(
				(status) -> streaming.query(ROWS, reader, start(this.period.from()), start(this.period.end())));
		return rows[0];
	}

	private static OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(DateFormatter.ZONE).toOffsetDateTime();
	}

}
