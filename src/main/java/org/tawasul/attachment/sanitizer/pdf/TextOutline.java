package org.tawasul.attachment.sanitizer.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Draws text as outlines of letters, for forms whose own font lacks them: PDFBox neither
 * joins Arabic letters nor orders them, Java's text layout does both.
 */
final class TextOutline {

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private static final float MAX_SIZE = 12;

	private static final float MARGIN = 2;

	private TextOutline() {
	}

	/**
	 * Makes the text what a field looks like, as large as fits.
	 */
	static void draw(PDDocument document, PDAnnotationWidget widget, String text) throws IOException {
		PDRectangle place = widget.getRectangle();
		if (place == null) {
			return;
		}
		PDAppearanceStream appearance = new PDAppearanceStream(document);
		appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
		List<String> lines = text.lines()
			.map((line) -> line.replaceAll("\\p{Cntrl}", " "))
			.filter((line) -> !line.isBlank())
			.toList();
		float height = place.getHeight() / lines.size();
		float size = Math.min(MAX_SIZE, height * 0.7f);
		try (PDAppearanceContentStream content = new PDAppearanceContentStream(appearance)) {
			for (int i = 0; i < lines.size(); i++) {
				float baseline = place.getHeight() - (i + 0.5f) * height - size / 3;
				fill(outline(lines.get(i), size, place.getWidth() - 2 * MARGIN, baseline), content);
			}
		}
		PDAppearanceDictionary appearances = new PDAppearanceDictionary();
		appearances.setNormalAppearance(appearance);
		widget.setAppearance(appearances);
	}

	private static Shape outline(String line, float size, float width, float baseline) {
		Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
		if (font.canDisplayUpTo(line) >= 0) {
			throw new FileRejectedException(FileRejectionReason.DYNAMIC_FORM);
		}
		TextLayout layout = new TextLayout(line, font, CONTEXT);
		float scale = Math.min(1, width / layout.getAdvance());
		float start = layout.isLeftToRight() ? MARGIN : MARGIN + width - layout.getAdvance() * scale;
		return layout.getOutline(new AffineTransform(scale, 0, 0, -scale, start, baseline));
	}

	private static void fill(Shape shape, PDAppearanceContentStream content) throws IOException {
		float[] at = new float[6];
		float x = 0;
		float y = 0;
		for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
			int last = 0;
			switch (path.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
				case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
				case PathIterator.SEG_QUADTO -> {
					content.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3, at[2] + (at[0] - at[2]) * 2 / 3,
							at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
					last = 2;
				}
				case PathIterator.SEG_CUBICTO -> {
					content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
					last = 4;
				}
				default -> content.closePath();
			}
			x = at[last];
			y = at[last + 1];
		}
		content.fill();
	}

}
