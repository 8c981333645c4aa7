package org.tawasul.mining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * An event log as comma-separated values (RFC 4180), a row for each event. It is for
 * programs: the heads are the same in every language, and no byte order mark stands
 * before the first of them.
 */
final class CsvEventLogWriter implements EventLogWriter {

	private static final int BUFFER = 64 * 1024;

	private static final Object[] COLUMNS = { "case", "activity", "start", "time", "code", "activity_unit", "type",
			"category", "importance", "channel", "region", "unit", "status", "received", "closed" };

	private final CSVPrinter printer;

	private final EventLogLabels labels;

	CsvEventLogWriter(OutputStream out, EventLogLabels labels) throws IOException {
		this.printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER),
				CSVFormat.RFC4180);
		this.printer.printRecord(COLUMNS);
		this.labels = labels;
	}

	@Override
	public void write(LoggedCase one) throws IOException {
		for (LoggedEvent event : one.events()) {
			this.printer.print(one.number());
			text(this.labels.activity(event.activity()));
			moment(event.since());
			moment(event.until());
			text(event.activity());
			text(this.labels.unit(event.unit()));
			text(this.labels.code("type", one.type()));
			text(this.labels.code("category", one.category()));
			text(this.labels.code("importance", one.importance()));
			text(this.labels.code("channel", one.channel()));
			text(this.labels.code("region", one.region()));
			text(this.labels.unit(one.unit()));
			text(this.labels.status(one.status()));
			moment(one.receivedAt());
			moment(one.closedAt());
			this.printer.println();
		}
	}

	private void text(String text) throws IOException {
		this.printer.print(CsvCells.defused(text));
	}

	private void moment(@Nullable Instant moment) throws IOException {
		this.printer.print((moment != null) ? EventLogWriter.moment(moment) : "");
	}

	@Override
	public void finish() throws IOException {
		this.printer.flush();
	}

}
