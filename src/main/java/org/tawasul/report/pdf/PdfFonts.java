package org.tawasul.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;

/**
 * The fonts of our PDF files. They travel in each file, so that it looks alike anywhere.
 */
public final class PdfFonts {

	private static final BaseFont REGULAR = load("TawasulSans-Regular.ttf");

	private static final BaseFont BOLD = load("TawasulSans-SemiBold.ttf");

	private PdfFonts() {
	}

	/**
	 * The usual font.
	 * @param size in points
	 * @return the font
	 */
	public static Font regular(float size) {
		return new Font(REGULAR, size);
	}

	/**
	 * For headings and labels.
	 * @param size in points
	 * @return the font
	 */
	public static Font bold(float size) {
		return new Font(BOLD, size);
	}

	private static BaseFont load(String file) {
		try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/fonts/" + file), file)) {
			return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
					in.readAllBytes(), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
