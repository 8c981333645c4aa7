package org.tawasul.report.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import org.tawasul.database.Installation;
import org.tawasul.report.ReportFolder;
import org.tawasul.report.letter.Letter.Fact;
import org.tawasul.report.pdf.PdfCells;
import org.tawasul.report.pdf.PdfFonts;
import org.tawasul.report.pdf.PdfPageFooter;
import org.tawasul.report.pdf.SearchableText;

import org.springframework.stereotype.Component;

/**
 * Writes letters as PDF files: A4, one page for an ordinary case.
 */
@Component
public class LetterPdf {

	private static final float SIDE = 50;

	private static final float TEXT = 10.5F;

	private static final float SMALL = 9;

	private static final float QR_SIZE = 84;

	private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining("، ");

	private final ReportFolder folder;

	private final LetterTexts texts;

	private final Installation installation;

	LetterPdf(ReportFolder folder, LetterTexts texts, Installation installation) {
		this.folder = folder;
		this.texts = texts;
		this.installation = installation;
	}

	/**
	 * Writes letters into one file, each from a page of its own: their fonts are in it
	 * once.
	 * @param letters what to write, at least one
	 * @return the file's content
	 * @throws IOException when the disk refuses it
	 */
	public byte[] write(List<Letter> letters) throws IOException {
		Path written = this.folder.create("pdf");
		Path corrected = this.folder.create("pdf");
		try {
			try (OutputStream out = Files.newOutputStream(written)) {
				write(letters, out);
			}
			SearchableText.correct(written, corrected);
			return Files.readAllBytes(corrected);
		}
		finally {
			Files.delete(written);
			Files.delete(corrected);
		}
	}

	private void write(List<Letter> letters, OutputStream out) {
		Document document = new Document(PageSize.A4, SIDE, SIDE, 36, 48);
		PdfWriter writer = PdfWriter.getInstance(document, out);
		document.addTitle(text("title", letters.stream().map(Letter::number).map(Object::toString).collect(JOINED)));
		document.setDocumentLanguage("ar");
		document.open();
		for (Letter letter : letters) {
			document.newPage();
			// In place of that of the letter before.
			writer.setPageEvent(null);
			writer.setPageEvent(footer(letter, writer.getPageNumber()));
			write(letter, document, writer);
		}
		document.close();
	}

	private PdfPageFooter footer(Letter letter, int first) {
		return new PdfPageFooter(
				(page) -> text("footer", letter.number().toString(), Integer.toString(page - first + 1)),
				this.installation.isPractice() ? text("practice") : null);
	}

	private void write(Letter letter, Document document, PdfWriter writer) {
		document.add(head(letter));
		document.add(subject(letter));
		document.add(paragraph(text("greeting"), 6));
		document.add(paragraph(letter.introduction(), 6));
		document.add(facts(letter.facts()));
		addText(document, "request", letter.request());
		addText(document, "answer", letter.answer());
		document.add(paragraph(text("closing"), 8));
		document.add(end(letter, writer));
	}

	/** The ministry at the right, its mark in the middle, number and date at the left. */
	private PdfPTable head(Letter letter) {
		PdfPTable head = PdfCells.table(5, 3, 5);
		PdfPTable names = PdfCells.table(1);
		for (String line : letter.head().lines()) {
			names.addCell(PdfCells.plain(line, PdfFonts.bold(TEXT + 1)));
		}
		head.addCell(nested(names));
		head.addCell(mark(letter));
		PdfPTable marks = PdfCells.table(2, 7);
		marks.addCell(PdfCells.plain(text("number"), PdfFonts.regular(TEXT)));
		marks.addCell(PdfCells.plain(letter.number().toString(), PdfFonts.regular(TEXT)));
		marks.addCell(PdfCells.plain(text("date"), PdfFonts.regular(TEXT)));
		marks.addCell(PdfCells.plain(letter.date(), PdfFonts.regular(TEXT)));
		head.addCell(nested(marks));
		head.setSpacingAfter(10);
		return head;
	}

	private static PdfPCell nested(PdfPTable table) {
		PdfPCell cell = new PdfPCell(table);
		cell.setBorder(Rectangle.BOTTOM);
		cell.setBorderWidth(1);
		cell.setPaddingBottom(6);
		return cell;
	}

	private static PdfPCell mark(Letter letter) {
		PdfPCell cell = new PdfPCell();
		cell.setBorder(Rectangle.BOTTOM);
		cell.setBorderWidth(1);
		Image logo = LetterLogo.image(letter.head());
		logo.scaleToFit(64, 64);
		logo.setAlignment(Element.ALIGN_CENTER);
		cell.addElement(logo);
		cell.setPaddingBottom(6);
		return cell;
	}

	private PdfPTable subject(Letter letter) {
		PdfPTable table = PdfCells.table(1);
		table.addCell(PdfCells.plain(letter.addressee(), PdfFonts.bold(TEXT + 1)));
		table.addCell(PdfCells.plain(text("subject", letter.subject()), PdfFonts.bold(TEXT)));
		return table;
	}

	/** Two facts a line. */
	private static PdfPTable facts(List<Fact> facts) {
		PdfPTable table = PdfCells.table(3, 6, 3, 6);
		table.setSpacingBefore(4);
		for (Fact fact : facts) {
			table.addCell(PdfCells.bordered(fact.label(), PdfFonts.bold(SMALL)));
			table.addCell(fact.latin() ? PdfCells.latin(fact.value(), PdfFonts.regular(SMALL))
					: PdfCells.bordered(fact.value(), PdfFonts.regular(SMALL)));
		}
		if (facts.size() % 2 == 1) {
			table.addCell(PdfCells.bordered("", PdfFonts.regular(SMALL)));
			table.addCell(PdfCells.bordered("", PdfFonts.regular(SMALL)));
		}
		return table;
	}

	private void addText(Document document, String heading, String text) {
		PdfPTable table = PdfCells.table(1);
		table.setSpacingBefore(8);
		// A long text goes on upon the next page, rather than begin there.
		table.setSplitLate(false);
		table.addCell(PdfCells.plain(text(heading), PdfFonts.bold(TEXT)));
		table.addCell(PdfCells.plain(text, PdfFonts.regular(TEXT)));
		document.add(table);
	}

	private static PdfPTable paragraph(String text, float before) {
		PdfPTable table = PdfCells.table(1);
		table.setSpacingBefore(before);
		table.addCell(PdfCells.plain(text, PdfFonts.regular(TEXT)));
		return table;
	}

	/** The code and how to use it at the right, who signs at the left. */
	private PdfPTable end(Letter letter, PdfWriter writer) {
		PdfPTable table = PdfCells.table(3, 7, 6);
		table.setSpacingBefore(8);
		table.setKeepTogether(true);
		PdfPCell code = new PdfPCell(QrImage.of(letter.code(), QR_SIZE, writer));
		code.setBorder(0);
		table.addCell(code);
		PdfPTable how = PdfCells.table(1);
		how.addCell(PdfCells.plain(text("verify"), PdfFonts.regular(SMALL)));
		PdfPCell address = PdfCells.latin(letter.address(), PdfFonts.regular(SMALL - 2));
		address.setBorder(0);
		how.addCell(address);
		table.addCell(borderless(how));
		PdfPTable signatory = PdfCells.table(1);
		for (String line : letter.head().signatory()) {
			PdfPCell cell = PdfCells.plain(line, PdfFonts.bold(TEXT));
			cell.setHorizontalAlignment(Element.ALIGN_CENTER);
			signatory.addCell(cell);
		}
		table.addCell(borderless(signatory));
		return table;
	}

	private static PdfPCell borderless(PdfPTable table) {
		PdfPCell cell = new PdfPCell(table);
		cell.setBorder(0);
		return cell;
	}

	private String text(String key, Object... arguments) {
		return this.texts.arabic(key, arguments);
	}

}
