package org.tawasul.attachment.sanitizer.pdf;

import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;

/**
 * PDFBox's drawer of pages, within limits of time and memory: asked before each operator,
 * so also within forms, patterns and glyphs that draw each other again and again. What
 * cannot be bounded, or would be missing from the page in silence, gives the page up.
 */
final class BoundedPageDrawer extends PageDrawer {

	/** Groups hold a picture of the page each, one inside the other. */
	private static final int MAX_GROUPS = 6;

	private final PictureLimits pictures;

	private final ProcessingTimeout timeout;

	private int groups;

	BoundedPageDrawer(PageDrawerParameters parameters, PictureLimits pictures, ProcessingTimeout timeout)
			throws IOException {
		super(parameters);
		this.pictures = pictures;
		this.timeout = timeout;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.timeout.check();
		if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
			this.pictures.checkInline(operator.getImageParameters(), operator.getImageData());
		}
		super.processOperator(operator, operands);
	}

	/** A page without its picture would look as if nothing had been there. */
	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException ex) throws IOException {
		if (ex instanceof MissingImageReaderException) {
			throw new FileRejectedException(FileRejectionReason.BROKEN, ex);
		}
		super.operatorException(operator, operands, ex);
	}

	@Override
	public void drawImage(PDImage image) throws IOException {
		if (image instanceof PDImageXObject picture) {
			this.pictures.check(picture.getCOSObject());
		}
		super.drawImage(image);
	}

	@Override
	protected int getSubsampling(PDImage image, AffineTransform at) {
		return Math.max(super.getSubsampling(image, at), this.pictures.step(image.getWidth(), image.getHeight()));
	}

	@Override
	protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
		enterGroup();
		super.processTransparencyGroup(group);
		this.groups--;
	}

	@Override
	protected void processSoftMask(PDTransparencyGroup group) throws IOException {
		enterGroup();
		super.processSoftMask(group);
		this.groups--;
	}

	private void enterGroup() {
		this.timeout.check();
		if (++this.groups > MAX_GROUPS) {
			throw overpacked();
		}
	}

	@Override
	public void shadingFill(COSName name) throws IOException {
		requireBounded((getResources() != null) ? getResources().getShading(name) : null);
		super.shadingFill(name);
	}

	@Override
	protected Paint getPaint(PDColor color) throws IOException {
		this.timeout.check();
		if (color.getColorSpace() instanceof PDPattern patterns
				&& patterns.getPattern(color) instanceof PDShadingPattern pattern) {
			requireBounded(pattern.getShading());
		}
		return super.getPaint(color);
	}

	/** A mesh is computed for the whole page at once, for each of its patches. */
	private static void requireBounded(@Nullable PDShading shading) {
		if (shading != null && shading.getShadingType() >= PDShading.SHADING_TYPE4) {
			throw overpacked();
		}
	}

	private static FileRejectedException overpacked() {
		return new FileRejectedException(FileRejectionReason.OVERPACKED);
	}

}
