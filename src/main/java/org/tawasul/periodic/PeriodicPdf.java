package org.tawasul.periodic;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import org.tawasul.database.Installation;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.ReportDocument.Cell;
import org.tawasul.periodic.ReportDocument.Row;
import org.tawasul.periodic.ReportDocument.Section;
import org.tawasul.publicurl.PublicUrl;
import org.tawasul.report.ReportFolder;
import org.tawasul.report.pdf.PdfCells;
import org.tawasul.report.pdf.PdfFonts;
import org.tawasul.report.pdf.PdfPageFooter;
import org.tawasul.report.pdf.SearchableText;

import org.springframework.stereotype.Component;

/**
 * Writes a document as sheets of A4 in Arabic, not more than so many: where names are
 * long, letters become smaller. Numbers lead to their cases on the desk.
 */
@Component
public class PeriodicPdf {

	/** Pages of a report at most. */
	public static final int MAX_PAGES = 4;

	private static final float MARGIN = 36;

	private static final float BOTTOM = 44;

	private static final List<Float> SIZES = List.of(9F, 8F, 7F, 6F, 5F);

	private static final Color HEAD = new Color(0xe6, 0xee, 0xec);

	private static final Color LINK = new Color(0x0b, 0x5d, 0x4e);

	private final ReportFolder folder;

	private final PublicUrl address;

	private final Messages messages;

	private final Installation installation;

	PeriodicPdf(ReportFolder folder, PublicUrl address, Messages messages, Installation installation) {
		this.installation = installation;
		this.folder = folder;
		this.address = address;
		this.messages = messages;
	}

	/**
	 * Writes a file.
	 * @param document in Arabic
	 * @param head names above it, such as the ministry's
	 * @param pages how many at most
	 * @return the file
	 */
	public byte[] write(ReportDocument document, List<String> head, int pages) {
		try {
			Path written = this.folder.create("pdf");
			Path corrected = this.folder.create("pdf");
			try {
				for (float size : SIZES) {
					if (write(document, head, size, written) <= pages) {
						break;
					}
				}
				SearchableText.correct(written, corrected);
				return Files.readAllBytes(corrected);
			}
			finally {
				Files.delete(written);
				Files.delete(corrected);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns how many pages it takes. */
	private int write(ReportDocument report, List<String> head, float size, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, BOTTOM);
			PdfWriter writer = PdfWriter.getInstance(document, out);
			writer.setCloseStream(false);
			AtomicInteger pages = new AtomicInteger();
			writer.setPageEvent(new PdfPageFooter((page) -> {
				pages.set(page);
				return this.messages.text("periodic.footer", SupportedLanguages.ARABIC, report.title(),
						Integer.toString(page));
			}, this.installation.isPractice() ? this.messages.text("practice.paper", SupportedLanguages.ARABIC)
					: null));
			document.addTitle(report.title());
			document.setDocumentLanguage("ar");
			document.open();
			document.add(head(report, head, size));
			for (Section section : report.sections()) {
				document.add(table(section, size));
			}
			document.close();
			return pages.get();
		}
	}

	private static PdfPTable head(ReportDocument report, List<String> names, float size) {
		PdfPTable head = PdfCells.table(1);
		head.addCell(PdfCells.plain(String.join(" – ", names), PdfFonts.regular(size)));
		PdfPCell title = PdfCells.plain(report.title(), PdfFonts.bold(size + 7));
		title.setHorizontalAlignment(Element.ALIGN_CENTER);
		head.addCell(title);
		for (String line : report.lines()) {
			PdfPCell cell = PdfCells.plain(line, PdfFonts.regular(size));
			cell.setHorizontalAlignment(Element.ALIGN_CENTER);
			cell.setPaddingBottom(1);
			head.addCell(cell);
		}
		return head;
	}

	/** With its heading, so that this is not left behind alone at the foot of a page. */
	private PdfPTable table(Section section, float size) {
		PdfPTable table = PdfCells.table(widths(section));
		table.setSpacingBefore(size);
		table.setKeepTogether(true);
		addLine(table, PdfCells.plain(section.heading(), PdfFonts.bold(size + 3)));
		if (section.note() != null) {
			addLine(table, PdfCells.plain(section.note(), PdfFonts.regular(size - 1)));
		}
		if (section.rows().isEmpty()) {
			addLine(table, PdfCells.bordered(section.empty(), PdfFonts.regular(size)));
			return table;
		}
		if (section.columns().size() > 1) {
			for (String column : section.columns()) {
				PdfPCell cell = PdfCells.bordered(column, PdfFonts.bold(size));
				cell.setBackgroundColor(HEAD);
				table.addCell(cell);
			}
		}
		for (Row row : section.rows()) {
			row.cells().forEach((cell) -> table.addCell(cell(cell, size)));
		}
		return table;
	}

	private static void addLine(PdfPTable table, PdfPCell cell) {
		cell.setColspan(table.getNumberOfColumns());
		table.addCell(cell);
	}

	private static float[] widths(Section section) {
		List<Integer> weights = section.weights();
		float[] widths = new float[weights.size()];
		for (int column = 0; column < widths.length; column++) {
			widths[column] = weights.get(column);
		}
		return widths;
	}

	private PdfPCell cell(Cell cell, float size) {
		Font font = PdfFonts.regular(size);
		if (cell.list() != null) {
			font.setColor(LINK);
			return PdfCells.linked(cell.text(), font, this.address.of(cell.list()));
		}
		return cell.number() ? PdfCells.latin(cell.text(), font) : PdfCells.bordered(cell.text(), font);
	}

}
