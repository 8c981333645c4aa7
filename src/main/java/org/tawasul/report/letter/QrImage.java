package org.tawasul.report.letter;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.tawasul.publicurl.QrCode;

/**
 * A QR code as a drawing in a PDF file, sharp at any size.
 */
final class QrImage {

	private QrImage() {
	}

	static Image of(QrCode code, float size, PdfWriter writer) {
		PdfTemplate drawing = writer.getDirectContent().createTemplate(code.getSize(), code.getSize());
		for (int row = 0; row < code.getSize(); row++) {
			for (int column = 0; column < code.getSize(); column++) {
				if (code.isDark(row, column)) {
					// The page's origin is at the bottom.
					drawing.rectangle(column, code.getSize() - 1 - row, 1, 1);
				}
			}
		}
		drawing.fill();
		Image image = Image.getInstance(drawing);
		image.scaleAbsolute(size, size);
		return image;
	}

}
