package org.tawasul.report.pdf;

import java.awt.Color;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;

/**
 * Tables and cells whose texts run from right to left. In them, the library's
 * {@code ALIGN_LEFT} is where a line begins: at the right.
 */
public final class PdfCells {

	/** Hair lines around cells. */
	private static final Color LINE = new Color(0x99, 0x99, 0x99);

	private static final float LINE_WIDTH = 0.5F;

	/** Lines of Arabic need room above and below their dots. */
	private static final float LEADING = 1.5F;

	private PdfCells() {
	}

	/**
	 * A table over the whole width, whose first column is at the right.
	 * @param widths of its columns, in proportion
	 * @return an empty table
	 */
	public static PdfPTable table(float... widths) {
		PdfPTable table = new PdfPTable(widths.length);
		table.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
		// The library turns cells around, but not the widths.
		float[] turned = new float[widths.length];
		for (int i = 0; i < widths.length; i++) {
			turned[i] = widths[widths.length - 1 - i];
		}
		table.setWidths(turned);
		table.setWidthPercentage(100);
		return table;
	}

	/**
	 * A cell without borders.
	 * @param text may have several lines
	 * @param font of the text
	 * @return the cell
	 */
	public static PdfPCell plain(String text, Font font) {
		PdfPCell cell = new PdfPCell(new Phrase(font.getSize() * LEADING, PdfFonts.writable(text), font));
		cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
		cell.setHorizontalAlignment(Element.ALIGN_LEFT);
		cell.setLeading(0, LEADING);
		cell.setBorder(0);
		cell.setPaddingBottom(font.getSize() / 3);
		return cell;
	}

	/**
	 * A cell with a line around it.
	 * @param text may have several lines
	 * @param font of the text
	 * @return the cell
	 */
	public static PdfPCell bordered(String text, Font font) {
		PdfPCell cell = plain(text, font);
		cell.setBorder(PdfPCell.BOX);
		cell.setBorderColor(LINE);
		cell.setBorderWidth(LINE_WIDTH);
		return cell;
	}

	/**
	 * Numbers, addresses and the like: they run from left to right, from the right edge.
	 * @param text a single word of Latin letters, digits and signs
	 * @param font of the text
	 * @return a cell with a line around it
	 */
	public static PdfPCell latin(String text, Font font) {
		PdfPCell cell = bordered(text, font);
		cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
		cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
		return cell;
	}

	/**
	 * A number that leads somewhere when it is touched on a screen.
	 * @param text digits
	 * @param font of the text
	 * @param address where it leads to
	 * @return a cell with a line around it
	 */
	public static PdfPCell linked(String text, Font font, String address) {
		PdfPCell cell = latin(text, font);
		Chunk chunk = new Chunk(PdfFonts.writable(text), font);
		chunk.setAnchor(address);
		cell.setPhrase(new Phrase(font.getSize() * LEADING, chunk));
		return cell;
	}

}
