package org.tawasul.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text of a PDF file the one that was written. In a word, an Arabic letter has
 * one of up to four shapes, each with a code point of its own, and the library notes
 * these for whoever copies or searches. Here each gets its letter back.
 */
public final class SearchableText {

	/** A shape's glyph in a map from glyphs to text (ISO 32000-1, 9.10.3). */
	private static final Pattern SHAPE = Pattern.compile("(<[0-9a-f]{4}>\\s*<[0-9a-f]{4}>\\s*)<(f[bcde][0-9a-f]{2})>",
			Pattern.CASE_INSENSITIVE);

	private SearchableText() {
	}

	/**
	 * Corrects a file, whose fonts are those of its first page.
	 * @param file as the library wrote it
	 * @param corrected where the corrected one goes
	 * @throws IOException when a file cannot be read or written
	 */
	public static void correct(Path file, Path corrected) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
				OutputStream out = Files.newOutputStream(corrected)) {
			Set<COSDictionary> changed = new HashSet<>();
			PDResources resources = document.getPage(0).getResources();
			COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
			for (COSName name : resources.getFontNames()) {
				COSStream map = (fonts != null) ? toUnicode(fonts, name) : null;
				if (map != null) {
					correct(map);
					changed.add(map);
				}
			}
			document.saveIncremental(out, changed);
		}
	}

	private static @Nullable COSStream toUnicode(COSDictionary fonts, COSName name) {
		COSDictionary font = fonts.getCOSDictionary(name);
		return (font != null) ? font.getCOSStream(COSName.TO_UNICODE) : null;
	}

	private static void correct(COSStream stream) throws IOException {
		String map;
		try (InputStream in = stream.createInputStream()) {
			map = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(SHAPE.matcher(map)
				.replaceAll((match) -> Matcher.quoteReplacement(match.group(1) + "<" + letter(match.group(2)) + ">"))
				.getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	/**
	 * The letter of a shape. A ligature keeps its own code point: readers take it apart
	 * when they search, and some would turn two letters around.
	 */
	private static String letter(String shape) {
		String normalized = Normalizer.normalize(Character.toString(HexFormat.fromHexDigits(shape)), Form.NFKC);
		return (normalized.length() > 1) ? shape
				: HexFormat.of().formatHex(normalized.getBytes(StandardCharsets.UTF_16BE));
	}

}
