package org.tawasul.attachment.sanitizer.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;

/**
 * Photos within documents: where a camera left its data in one, it is decoded and encoded
 * anew. The others are copied as they are.
 */
final class EmbeddedPhotos {

	private static final float QUALITY = 0.9f;

	private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName(),
			COSName.DCT_DECODE_ABBREVIATION.getName());

	/** JFIF's units and Adobe's colour transform are needed to decode. */
	private static final List<JpegSegmentType> METADATA = JpegSegmentType.canContainMetadataTypes.stream()
		.filter((type) -> type != JpegSegmentType.APP0 && type != JpegSegmentType.APPE)
		.toList();

	private final PDDocument target;

	private final SanitizerProperties properties;

	EmbeddedPhotos(PDDocument target, SanitizerProperties properties) {
		this.target = target;
		this.properties = properties;
	}

	boolean replaces(COSStream stream) throws IOException {
		return isJpeg(stream) && hasMetadata(stream);
	}

	private static boolean isJpeg(COSStream stream) {
		COSBase filters = stream.getFilters();
		COSBase last = (filters instanceof COSArray list && list.size() > 0) ? list.getObject(list.size() - 1)
				: filters;
		return last instanceof COSName name && JPEG.contains(name.getName());
	}

	private static boolean hasMetadata(COSStream stream) throws IOException {
		try (InputStream in = new PDStream(stream).createInputStream(JPEG)) {
			JpegSegmentData found = JpegSegmentReader.readSegments(new SequentialByteArrayReader(in.readAllBytes()),
					METADATA);
			for (JpegSegmentType type : found.getSegmentTypes()) {
				for (byte[] segment : found.getSegments(type)) {
					if (!isColorProfile(segment)) {
						return true;
					}
				}
			}
			return false;
		}
		catch (JpegProcessingException ex) {
			return true;
		}
	}

	private static boolean isColorProfile(byte[] segment) {
		return new String(segment, StandardCharsets.ISO_8859_1).startsWith("ICC_PROFILE\0");
	}

	COSStream replace(COSStream stream) throws IOException {
		PDImageXObject photo = new PDImageXObject(new PDStream(stream), null);
		long pixels = (long) photo.getWidth() * photo.getHeight();
		if (pixels > this.properties.maxPixels()) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY_PIXELS,
					this.properties.maxPixels() / 1_000_000);
		}
		int step = (int) Math.ceil(Math.sqrt((double) pixels / this.properties.maxWrittenPixels()));
		BufferedImage decoded = photo.getOpaqueImage(null, Math.max(1, step));
		return JPEGFactory.createFromImage(this.target, decoded, QUALITY).getCOSObject();
	}

}
