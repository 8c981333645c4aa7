package org.tawasul.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Objects;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;

/**
 * The fonts of our PDF files. They travel in each file, so that it looks alike anywhere.
 */
public final class PdfFonts {

	private static final int BOX = 0x25A1;

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

	/**
	 * A text as it can be written: a box stands for each character that the fonts do not
	 * have, which the library would leave out in silence.
	 * @param text any text
	 * @return the text, in which marks nobody sees are left as they are
	 */
	static String writable(String text) {
		if (text.codePoints().allMatch(PdfFonts::isWritable)) {
			return text;
		}
		StringBuilder writable = new StringBuilder();
		Normalizer.normalize(text, Form.NFC)
			.codePoints()
			.forEach((one) -> writable.appendCodePoint(isWritable(one) ? one : BOX));
		return writable.toString();
	}

	private static boolean isWritable(int character) {
		return Character.isISOControl(character) || REGULAR.charExists(character)
				|| UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
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
