package org.tawasul.report.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.LanguageView;

/**
 * A workbook, with as many sheets as the rows need. Texts are written into their cells as
 * texts: they are never formulas, and nothing is kept in memory for them.
 */
final class SpreadsheetReportWriter implements ReportWriter {

	/** A sheet of spreadsheet programs ends at 1,048,576. */
	static final int ROWS = 1_000_000;

	private static final int FLUSH = 1_000;

	private static final int[] WIDTHS = { 8, 12, 28, 44, 16, 26, 14, 20, 34, 34, 20 };

	private final ReportHeading heading;

	private final Workbook workbook;

	private @Nullable Worksheet sheet;

	private int sheets;

	private int next;

	SpreadsheetReportWriter(ReportHeading heading, OutputStream out) {
		this.heading = heading;
		this.workbook = new Workbook(out, "Tawasul", null);
	}

	@Override
	public void group(String body, String department) {
		// Each row says its own, so that the sheet can be sorted and filtered.
	}

	@Override
	public void row(ReportRow row) throws IOException {
		Worksheet current = (this.sheet != null && this.next <= ROWS) ? this.sheet : begin();
		int line = this.next++;
		current.value(line, 0, row.serial());
		current.value(line, 1, row.number());
		List<String> texts = row.texts();
		for (int column = 2; column < texts.size(); column++) {
			if (!texts.get(column).isEmpty()) {
				current.inlineString(line, column, texts.get(column));
			}
		}
		if (line % FLUSH == 0) {
			current.flush();
		}
	}

	private Worksheet begin() throws IOException {
		end();
		Worksheet begun = this.workbook.newWorksheet(Integer.toString(++this.sheets));
		if (new LanguageView().rightToLeft(this.heading.locale())) {
			begun.rightToLeft();
		}
		for (int column = 0; column < WIDTHS.length; column++) {
			begun.width(column, WIDTHS[column]);
			begun.inlineString(0, column, this.heading.columns().get(column));
			begun.style(0, column).bold().set();
		}
		begun.freezePane(0, 1);
		this.sheet = begun;
		this.next = 1;
		return begun;
	}

	private void end() throws IOException {
		if (this.sheet != null) {
			this.sheet.setAutoFilter(0, 0, this.next - 1, WIDTHS.length - 1);
			this.sheet.finish();
		}
	}

	@Override
	public void finish() throws IOException {
		if (this.sheet == null) {
			begin();
		}
		end();
		this.workbook.finish();
	}

}
