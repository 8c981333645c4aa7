package org.tawasul.attachment.sanitizer.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;

/**
 * Photos within documents: where a camera left its data in a JPEG, it is decoded and
 * encoded anew; in a JPEG 2000 picture the data is overwritten. The others are copied as
 * they are.
 */
final class EmbeddedPhotos {

	private static final float QUALITY = 0.9f;

	private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName(),
			COSName.DCT_DECODE_ABBREVIATION.getName());

	private static final List<String> JPEG_2000 = List.of(COSName.JPX_DECODE.getName());

	private static final Set<COSName> KEPT = Set.of(COSName.SMASK, COSName.MASK, COSName.INTERPOLATE);

	private static final Set<COSName> KEPT_OF_JPEG_2000 = Set.of(COSName.SMASK, COSName.MASK, COSName.INTERPOLATE,
			COSName.WIDTH, COSName.HEIGHT, COSName.COLORSPACE, COSName.BITS_PER_COMPONENT, COSName.DECODE,
			COSName.IMAGE_MASK, COSName.SMASK_IN_DATA);

	private final PDDocument target;

	private final SanitizerProperties properties;

	EmbeddedPhotos(PDDocument target, SanitizerProperties properties) {
		this.target = target;
		this.properties = properties;
	}

	/** Returns null for what may be copied as it is. */
	@Nullable Photo rewrite(COSStream stream) throws IOException {
		COSBase filters = stream.getFilters();
		COSBase last = (filters instanceof COSArray list && list.size() > 0) ? list.getObject(list.size() - 1)
				: filters;
		String codec = (last instanceof COSName name) ? name.getName() : "";
		if (JPEG.contains(codec)) {
			byte[] jpeg = content(stream, JPEG);
			return JpegContent.isPictureOnly(jpeg) ? null : new Photo(encodeAnew(jpeg, stream), KEPT);
		}
		if (JPEG_2000.contains(codec)) {
			byte[] picture = content(stream, JPEG_2000);
			Jpeg2000Metadata.erase(ByteBuffer.wrap(picture));
			return new Photo((last == filters) ? picture(picture, COSName.JPX_DECODE) : packed(picture),
					KEPT_OF_JPEG_2000);
		}
		return null;
	}

	private static byte[] content(COSStream stream, List<String> codec) throws IOException {
		try (InputStream in = new PDStream(stream).createInputStream(codec)) {
			return in.readAllBytes();
		}
	}

	private COSStream picture(byte[] content, COSName codec) throws IOException {
		COSStream picture = this.target.getDocument().createCOSStream();
		try (OutputStream out = picture.createRawOutputStream()) {
			out.write(content);
		}
		picture.setItem(COSName.TYPE, COSName.XOBJECT);
		picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
		picture.setItem(COSName.FILTER, codec);
		return picture;
	}

	/** A picture that was packed stays packed: it may have unpacked to much. */
	private COSStream packed(byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			out.write(content);
		}
		COSStream picture = picture(packed.toByteArray(), COSName.FLATE_DECODE);
		picture.setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE, COSName.JPX_DECODE)));
		return picture;
	}

	/** What the document says of the photo's size is not believed. */
	private COSStream encodeAnew(byte[] jpeg, COSStream stream) throws IOException {
		try (COSStream known = picture(jpeg, COSName.DCT_DECODE)) {
			for (COSName key : List.of(COSName.COLORSPACE, COSName.DECODE, COSName.BITS_PER_COMPONENT)) {
				known.setItem(key, stream.getDictionaryObject(key));
			}
			long pixels = measure(jpeg, known);
			if (pixels > this.properties.maxPixels()) {
				throw new FileRejectedException(FileRejectionReason.TOO_MANY_PIXELS,
						this.properties.maxPixels() / 1_000_000);
			}
			int step = (int) Math.ceil(Math.sqrt((double) pixels / this.properties.maxWrittenPixels()));
			BufferedImage decoded = new PDImageXObject(new PDStream(known), null).getOpaqueImage(null,
					Math.max(1, step));
			return JPEGFactory.createFromImage(this.target, decoded, QUALITY).getCOSObject();
		}
	}

	/**
	 * By the decoder that PDFBox uses, which passes over a line end before the picture.
	 */
	static long measure(byte[] jpeg, COSStream photo) throws IOException {
		int start = (jpeg.length > 0 && jpeg[0] == '\n') ? 1 : 0;
		ImageReader reader = Filter.findRasterReader("JPEG", "");
		try (ImageInputStream in = new MemoryCacheImageInputStream(
				new ByteArrayInputStream(jpeg, start, jpeg.length - start))) {
			reader.setInput(in);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			photo.setInt(COSName.WIDTH, width);
			photo.setInt(COSName.HEIGHT, height);
			return (long) width * height;
		}
		finally {
			reader.dispose();
		}
	}

	/**
	 * A photo without what its camera said.
	 *
	 * @param stream in the new document
	 * @param keys what is to be copied beside its content
	 */
	record Photo(COSStream stream, Set<COSName> keys) {

	}

}
