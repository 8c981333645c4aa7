package org.tawasul.attachment.sanitizer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;

/**
 * Looks at pictures as somebody else's programs do.
 */
final class PictureAssertions {

	/** What a picture cannot be without. */
	static final Set<String> HARMLESS = Set.of("JPEG", "JFIF", "Huffman", "File Type", "PNG-IHDR", "PNG-PLTE",
			"PNG-tRNS", "GIF Header", "GIF Image", "GIF Control", "GIF Animation", "PNG-sRGB");

	private PictureAssertions() {
	}

	/** Every kind of data that metadata-extractor finds in a file. */
	static List<String> directories(byte[] file) {
		try {
			return StreamSupport
				.stream(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)).getDirectories().spliterator(),
						false)
				.map(Directory::getName)
				.distinct()
				.toList();
		}
		catch (ImageProcessingException | IOException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

	static BufferedImage picture(byte[] file) {
		try {
			return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static byte[] written(BufferedImage picture, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, format, out);
			return out.toByteArray();
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	static BufferedImage filled(int width, int height, Color colour) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		picture.createGraphics().setColor(colour);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				picture.setRGB(x, y, colour.getRGB());
			}
		}
		return picture;
	}

}
