package org.tawasul.attachment.form;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import javax.imageio.ImageIO;

import org.springframework.mock.web.MockMultipartFile;

/**
 * Files as people send them.
 */
public final class FormSampleFiles {

	private FormSampleFiles() {
	}

	/** A picture in the form's field for files. */
	public static MockMultipartFile picture(String name) {
		return new MockMultipartFile(FormUploadService.FIELD, name, "image/png", png());
	}

	/** What newer iPhones make of a photo, as far as anybody looks. */
	public static MockMultipartFile heic(String name) {
		return new MockMultipartFile(FormUploadService.FIELD, name, "image/heic", heic());
	}

	public static byte[] heic() {
		return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic and much more than that".getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] png() {
		return written(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png");
	}

	/** Coarse patches, so that it is large without taking long to make. */
	public static byte[] photo(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(19996);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, (x % 3 == 0) ? random.nextInt() : x * y);
			}
		}
		return written(image, "jpg");
	}

	private static byte[] written(BufferedImage image, String format) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, format, out);
			return out.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

}
