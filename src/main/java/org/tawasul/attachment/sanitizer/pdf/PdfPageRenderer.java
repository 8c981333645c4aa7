package org.tawasul.attachment.sanitizer.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.DrawingProperties;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.SanitizerProperties;

/**
 * Draws the pages of a document, one at a time, as pictures. Documents that are kept have
 * been rebuilt by {@link PdfSanitizer}, but that bounds what they unpack to, not the work
 * of drawing them; so whatever is in a file, there is a picture within the limits of
 * {@link DrawingProperties}, or a refusal.
 */
@Component
public class PdfPageRenderer {

	private static final float QUALITY = 0.9f;

	private static final float POINTS_PER_INCH = 72;

	/** Of a picture of a page: narrow strips are drawn smaller too. */
	private static final int MAX_SIDE = 8000;

	private final DrawingProperties drawing;

	private final SanitizerProperties limits;

	private final BoundedWorkers workers;

	PdfPageRenderer(DrawingProperties drawing, SanitizerProperties limits) {
		this.drawing = drawing;
		this.limits = limits;
		this.workers = new BoundedWorkers(drawing.atOnce(), drawing.patience(), drawing.maxTime().multipliedBy(2));
	}

	/**
	 * Counts the pages of a document.
	 * @param file the document
	 * @return at least one
	 * @throws FileRejectedException when it cannot be read, or there are too many of them
	 */
	public int countPages(Path file) {
		return this.workers.call(() -> read(file, PDDocument::getNumberOfPages));
	}

	/**
	 * Draws a page. Waits where many are asked for at once.
	 * @param file the document
	 * @param page from 1
	 * @return a JPEG picture
	 * @throws FileRejectedException when there is no such page, or it cannot be drawn
	 * within the limits
	 */
	public byte[] draw(Path file, int page) {
		return this.workers.call(() -> read(file, (document) -> draw(document, page)));
	}

	private <T> T read(Path file, Reading<T> reading) throws IOException {
		UnpackingBudget budget = new UnpackingBudget(this.limits);
		try (RandomAccessRead in = new RandomAccessReadBufferedFile(file.toFile());
				PDDocument document = BoundedPdfParser.parseToDraw(in, budget)) {
			int pages = document.getNumberOfPages();
			if (pages < 1) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			if (pages > this.limits.maxPages()) {
				throw new FileRejectedException(FileRejectionReason.TOO_MANY_PAGES, this.limits.maxPages());
			}
			return reading.of(document);
		}
		catch (InvalidPasswordException ex) {
			throw new FileRejectedException(FileRejectionReason.LOCKED, ex);
		}
	}

	private byte[] draw(PDDocument document, int page) throws IOException {
		if (page < 1 || page > document.getNumberOfPages()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		ProcessingTimeout timeout = ProcessingTimeout.after(this.drawing.maxTime());
		PDFRenderer renderer = new BoundedRenderer(document, timeout);
		float scale = scale(document.getPage(page - 1).getCropBox());
		return jpeg(renderer.renderImage(page - 1, scale, ImageType.RGB));
	}

	private float scale(PDRectangle page) {
		double wanted = this.drawing.resolution() / POINTS_PER_INCH;
		double width = Math.max(1, page.getWidth());
		double height = Math.max(1, page.getHeight());
		double area = Math.sqrt(this.drawing.maxPixels() / (width * height));
		double side = MAX_SIDE / Math.max(width, height);
		return (float) Math.min(wanted, Math.min(area, side));
	}

	private static byte[] jpeg(BufferedImage picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(QUALITY);
			writer.write(null, new IIOImage(picture, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private interface Reading<T> {

		T of(PDDocument document) throws IOException;

	}

	/** Draws each page by a {@link BoundedPageDrawer}. */
	private final class BoundedRenderer extends PDFRenderer {

		private final ProcessingTimeout timeout;

		BoundedRenderer(PDDocument document, ProcessingTimeout timeout) {
			super(document);
			this.timeout = timeout;
			setSubsamplingAllowed(true);
		}

		@Override
		protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
			PictureLimits pictures = new PictureLimits(PdfPageRenderer.this.limits, PdfPageRenderer.this.drawing);
			return new BoundedPageDrawer(parameters, pictures, this.timeout);
		}

	}

}
