package org.tawasul.report.output;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import org.tawasul.report.pdf.PdfCells;
import org.tawasul.report.pdf.PdfFonts;
import org.tawasul.report.pdf.PdfPageFooter;

/**
 * A report as sheets of A4, the heads of the columns above each.
 */
final class PdfReportWriter implements ReportWriter {

	private static final float MARGIN = 28;

	private static final float BOTTOM = 44;

	private static final float SIZE = 7.5F;

	/** Rows that are laid out together. */
	private static final int BATCH = 50;

	private static final float[] WIDTHS = { 4.6F, 5.2F, 10, 15, 6.5F, 8.5F, 5.5F, 8, 10.5F, 10.5F, 6.7F };

	private static final Color HEAD = new Color(0xe6, 0xee, 0xec);

	private static final Color GROUP = new Color(0xf6, 0xf1, 0xe4);

	private final ReportHeading heading;

	private final Document document;

	private final PdfPTable table;

	private final Font regular = PdfFonts.regular(SIZE);

	private final Font bold = PdfFonts.bold(SIZE);

	private int rows;

	PdfReportWriter(ReportHeading heading, OutputStream out) {
		this.heading = heading;
		this.document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, BOTTOM);
		PdfWriter writer = PdfWriter.getInstance(this.document, out);
		writer.setCloseStream(false);
		writer.setPageEvent(new PdfPageFooter((page) -> heading.footer().formatted(page), heading.mark()));
		this.document.addTitle(heading.title());
		this.document.setDocumentLanguage(heading.locale().getLanguage());
		this.document.open();
		addHead();
		this.table = PdfCells.table(WIDTHS);
		this.table.setComplete(false);
		for (String column : heading.columns()) {
			this.table.addCell(shaded(column, HEAD));
		}
		this.table.setHeaderRows(1);
	}

	private void addHead() {
		PdfPTable head = PdfCells.table(1);
		head.addCell(PdfCells.plain(String.join(" – ", this.heading.head().lines()), PdfFonts.regular(SIZE + 1)));
		PdfPCell title = PdfCells.plain(this.heading.title(), PdfFonts.bold(SIZE + 6));
		title.setHorizontalAlignment(Element.ALIGN_CENTER);
		head.addCell(title);
		for (String line : this.heading.lines()) {
			head.addCell(PdfCells.plain(line, PdfFonts.regular(SIZE + 1)));
		}
		head.setSpacingAfter(8);
		this.document.add(head);
	}

	private PdfPCell shaded(String text, Color color) {
		PdfPCell cell = PdfCells.bordered(text, this.bold);
		cell.setBackgroundColor(color);
		return cell;
	}

	@Override
	public void group(String body, String department) {
		PdfPCell cell = shaded(department.isEmpty() ? body : body + " – " + department, GROUP);
		cell.setColspan(WIDTHS.length);
		this.table.addCell(cell);
	}

	@Override
	public void row(ReportRow row) {
		List<String> texts = row.texts();
		for (String text : texts) {
			this.table.addCell(PdfCells.bordered(text, this.regular));
		}
		if (++this.rows % BATCH == 0) {
			this.document.add(this.table);
		}
	}

	@Override
	public void finish() {
		this.table.setComplete(true);
		this.document.add(this.table);
		this.document.close();
	}

}
