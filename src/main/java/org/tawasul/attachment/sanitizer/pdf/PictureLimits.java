package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.DrawingProperties;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;

/**
 * Which pictures of a page are decoded to be drawn. What the document says of their size
 * and what the picture itself says are both looked at.
 */
final class PictureLimits {

	private static final List<String> JPEG = List.of("DCTDecode", "DCT");

	private static final List<String> FAX = List.of("CCITTFaxDecode", "CCF");

	private final SanitizerProperties limits;

	private final long maxHeld;

	PictureLimits(SanitizerProperties limits, DrawingProperties drawing) {
		this.limits = limits;
		this.maxHeld = drawing.maxPicturePixels();
	}

	/** In which steps a picture is read, so that what is held of it stays small. */
	int step(long width, long height) {
		return (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / this.maxHeld)));
	}

	/**
	 * Checks a picture before anything of it is decoded.
	 * @throws FileRejectedException when it is too large
	 */
	void check(COSStream picture) throws IOException {
		COSStream mask = mask(picture);
		if (mask != null) {
			// Picture and mask are brought to the size of the larger one.
			checkSize(picture, this.maxHeld * 2);
			checkSize(mask, this.maxHeld * 2);
			checkCodec(mask);
		}
		checkSize(picture, this.limits.maxPixels());
		checkCodec(picture);
	}

	private static @Nullable COSStream mask(COSStream picture) {
		COSStream mask = picture.getCOSStream(COSName.SMASK);
		return (mask != null) ? mask : picture.getCOSStream(COSName.MASK);
	}

	/**
	 * Checks a picture within a page's content, which PDFBox unpacks as it comes.
	 * @throws FileRejectedException when it is too large
	 */
	void checkInline(@Nullable COSDictionary parameters, byte @Nullable [] data) throws IOException {
		if (parameters == null || data == null) {
			return;
		}
		try (COSStream picture = new COSStream()) {
			picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
			copy(parameters, picture, COSName.W, COSName.WIDTH);
			copy(parameters, picture, COSName.H, COSName.HEIGHT);
			copy(parameters, picture, COSName.F, COSName.FILTER);
			copy(parameters, picture, COSName.DP, COSName.DECODE_PARMS);
			try (OutputStream out = picture.createRawOutputStream()) {
				out.write(data);
			}
			checkSize(picture, this.maxHeld);
			if (!new UnpackingBudget(this.limits).charge(picture)) {
				checkCodec(picture);
			}
		}
	}

	private static void copy(COSDictionary from, COSDictionary to, COSName brief, COSName whole) {
		COSBase value = from.getDictionaryObject(whole, brief);
		if (value != null) {
			to.setItem(whole, value);
		}
	}

	private static void checkSize(COSStream picture, long max) {
		checkSize(picture.getInt(COSName.WIDTH, 1), picture.getInt(COSName.HEIGHT, 1), max);
	}

	private static void checkSize(long width, long height, long max) {
		if (width * height > max) {
			throw overpacked();
		}
	}

	private void checkCodec(COSStream picture) throws IOException {
		COSBase filters = picture.getFilters();
		COSBase last = (filters instanceof COSArray list && list.size() > 0) ? list.getObject(list.size() - 1)
				: filters;
		String codec = (last instanceof COSName name) ? name.getName() : "";
		if (JPEG.contains(codec)) {
			checkJpeg(picture);
		}
		else if (FAX.contains(codec)) {
			checkFax(picture);
		}
		else if (UnpackingBudget.isCodec(codec)) {
			// No decoder of ours.
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

	private void checkJpeg(COSStream picture) throws IOException {
		try (InputStream in = new PDStream(picture).createInputStream(JPEG); COSStream measured = new COSStream()) {
			if (EmbeddedPhotos.measure(in.readAllBytes(), measured) > this.limits.maxPixels()) {
				throw overpacked();
			}
			checkStep(picture, measured);
		}
	}

	/** PDFBox chooses the step by what the document says. */
	private void checkStep(COSStream said, COSStream measured) {
		int step = step(said.getInt(COSName.WIDTH, 1), said.getInt(COSName.HEIGHT, 1));
		if (step < step(measured.getInt(COSName.WIDTH), measured.getInt(COSName.HEIGHT))) {
			throw overpacked();
		}
	}

	private void checkFax(COSStream picture) {
		COSBase parameters = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		List<? extends COSBase> all = (parameters instanceof COSArray list) ? list.toList()
				: (parameters != null) ? List.of(parameters) : List.of();
		for (COSBase each : all) {
			COSBase value = (each instanceof COSObject reference) ? reference.getObject() : each;
			if (value instanceof COSDictionary row) {
				long rows = Math.max(row.getInt(COSName.ROWS, 0), picture.getInt(COSName.HEIGHT, 0));
				checkSize(row.getInt(COSName.COLUMNS, 1728), rows, this.limits.maxPixels());
			}
		}
	}

	private static FileRejectedException overpacked() {
		return new FileRejectedException(FileRejectionReason.OVERPACKED);
	}

}
