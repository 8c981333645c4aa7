package org.tawasul.report.pdf;

import java.awt.Color;
import java.util.function.IntFunction;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

/**
 * A line at the foot of each page, and a band above it where the whole paper is not
 * valid.
 */
public final class PdfPageFooter extends PdfPageEventHelper {

	private static final float SIZE = 8;

	private static final float BOTTOM = 24;

	private static final float BAND = 22;

	private static final Color BAND_COLOR = new Color(0xff, 0xd5, 0x00);

	private final IntFunction<String> text;

	private final @Nullable String mark;

	/**
	 * Makes the footer of an ordinary paper.
	 * @param text the line, by the number of the page, which counts from 1
	 */
	public PdfPageFooter(IntFunction<String> text) {
		this(text, null);
	}

	/**
	 * Makes a footer.
	 * @param text the line, by the number of the page, which counts from 1
	 * @param mark what stands in a band at the top of each page; null for an ordinary
	 * paper
	 */
	public PdfPageFooter(IntFunction<String> text, @Nullable String mark) {
		this.text = text;
		this.mark = mark;
	}

	@Override
	public void onEndPage(PdfWriter writer, Document document) {
		Phrase line = new Phrase(PdfFonts.writable(this.text.apply(writer.getPageNumber())), PdfFonts.regular(SIZE));
		ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, line,
				(document.left() + document.right()) / 2, BOTTOM, 0, PdfWriter.RUN_DIRECTION_RTL, 0);
		if (this.mark != null) {
			addBand(this.mark, writer, document.getPageSize());
		}
	}

	private static void addBand(String mark, PdfWriter writer, Rectangle page) {
		PdfContentByte canvas = writer.getDirectContentUnder();
		canvas.saveState();
		canvas.setColorFill(BAND_COLOR);
		canvas.rectangle(0, page.getHeight() - BAND, page.getWidth(), BAND);
		canvas.fill();
		canvas.restoreState();
		ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER,
				new Phrase(PdfFonts.writable(mark), PdfFonts.bold(SIZE + 4)), page.getWidth() / 2,
				page.getHeight() - BAND + SIZE, 0, PdfWriter.RUN_DIRECTION_RTL, 0);
	}

}
