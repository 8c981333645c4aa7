package org.tawasul.attachment.sanitizer.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;

/**
 * Makes a new page of what an original one shows: its content becomes a form, and what
 * its annotations look like is drawn over it.
 */
final class PageFlattener {

	private static final Logger log = LoggerFactory.getLogger(PageFlattener.class);

	private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

	private final PDDocument original;

	private final PDDocument target;

	private final GraphicsCopier copier;

	private final UnpackingBudget budget;

	private final ProcessingTimeout timeout;

	PageFlattener(PDDocument original, PDDocument target, GraphicsCopier copier, UnpackingBudget budget,
			ProcessingTimeout timeout) {
		this.original = original;
		this.target = target;
		this.copier = copier;
		this.budget = budget;
		this.timeout = timeout;
	}

	PDPage flatten(PDPage source) throws IOException {
		PDPage page = new PDPage(source.getCropBox());
		page.setRotation(source.getRotation());
		COSDictionary group = source.getCOSObject().getCOSDictionary(COSName.GROUP);
		if (group != null) {
			page.getCOSObject().setItem(COSName.GROUP, this.copier.copy(group));
		}
		float unit = source.getCOSObject().getFloat(USER_UNIT, 1);
		if (unit > 1) {
			page.getCOSObject().setFloat(USER_UNIT, unit);
		}
		try (PDPageContentStream content = new PDPageContentStream(this.target, page)) {
			content.drawForm(content(source));
			COSArray annotations = source.getCOSObject().getCOSArray(COSName.ANNOTS);
			for (int i = 0; annotations != null && i < annotations.size(); i++) {
				if (annotations.getObject(i) instanceof COSDictionary annotation) {
					draw(PDAnnotation.createAnnotation(annotation), content);
				}
			}
		}
		return page;
	}

	private PDFormXObject content(PDPage source) throws IOException {
		PDFormXObject form = new PDFormXObject(this.target);
		form.setBBox(source.getCropBox());
		COSDictionary resources = (source.getResources() != null) ? source.getResources().getCOSObject() : null;
		form.getCOSObject().setItem(COSName.RESOURCES, this.copier.pageResources(resources));
		COSBase contents = source.getCOSObject().getDictionaryObject(COSName.CONTENTS);
		try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
			if (contents instanceof COSStream stream) {
				write(stream, out);
			}
			else if (contents instanceof COSArray list) {
				for (int i = 0; i < list.size(); i++) {
					if (list.getObject(i) instanceof COSStream stream) {
						write(stream, out);
					}
				}
			}
		}
		return form;
	}

	/** One after the other, so that only one is held unpacked. */
	private void write(COSStream stream, OutputStream out) throws IOException {
		this.timeout.check();
		try (InputStream in = stream.createInputStream()) {
			this.budget.chargeWritten(in.transferTo(out) + 1);
		}
		out.write('\n');
	}

	private void draw(PDAnnotation annotation, PDPageContentStream content) throws IOException {
		if (annotation.isHidden() || annotation.isNoView() || annotation instanceof PDAnnotationPopup) {
			return;
		}
		PDAppearanceStream appearance = appearance(annotation);
		PDRectangle place = annotation.getRectangle();
		if (appearance == null || place == null || appearance.getBBox() == null) {
			return;
		}
		Rectangle2D bounds = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
		if (bounds.isEmpty()) {
			return;
		}
		COSStream copy = (COSStream) this.copier.copy(appearance.getCOSObject());
		copy.setItem(COSName.SUBTYPE, COSName.FORM);
		content.saveGraphicsState();
		content.transform(new Matrix(placement(bounds, place)));
		content.drawForm(new PDFormXObject(copy));
		content.restoreGraphicsState();
	}

	/** Annotations that leave their look to the reader get the usual one. */
	private @Nullable PDAppearanceStream appearance(PDAnnotation annotation) {
		PDAppearanceDictionary appearances = annotation.getAppearance();
		if (appearances == null || appearances.getNormalAppearance() == null) {
			try {
				annotation.constructAppearances(this.original);
			}
			catch (RuntimeException ex) {
				log.debug("An annotation cannot be drawn", ex);
				return null;
			}
		}
		return annotation.getNormalAppearanceStream();
	}

	/** ISO 32000-2, 12.5.5, algorithm 8.1: the form's bounds fill the rectangle. */
	private static AffineTransform placement(Rectangle2D bounds, PDRectangle place) {
		AffineTransform placement = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
		placement.scale(place.getWidth() / bounds.getWidth(), place.getHeight() / bounds.getHeight());
		placement.translate(-bounds.getX(), -bounds.getY());
		return placement;
	}

}
