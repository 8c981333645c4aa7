package org.tawasul.report.pdf;

import java.util.function.IntFunction;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/**
 * A line at the foot of each page.
 */
public final class PdfPageFooter extends PdfPageEventHelper {

	private static final float SIZE = 8;

	private static final float BOTTOM = 24;

	private final IntFunction<String> text;

	/**
	 * Makes a footer.
	 * @param text the line, by the number of the page, which counts from 1
	 */
	public PdfPageFooter(IntFunction<String> text) {
		this.text = text;
	}

	@Override
	public void onEndPage(PdfWriter writer, Document document) {
		Phrase line = new Phrase(PdfFonts.writable(this.text.apply(writer.getPageNumber())), PdfFonts.regular(SIZE));
		ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, line,
				(document.left() + document.right()) / 2, BOTTOM, 0, PdfWriter.RUN_DIRECTION_RTL, 0);
	}

}
