package org.tawasul.attachment.sanitizer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	static BufferedImage noise(int width, int height) {
		Random random = new Random(1);
		BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				noise.setRGB(x, y, random.nextInt());
			}
		}
		return noise;
	}

	/** With one chunk more behind the header. */
	static byte[] pngWith(byte[] png, String type, byte[] content) {
		ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
		chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
		CRC32 sum = new CRC32();
		sum.update(chunk.array(), 4, content.length + 4);
		chunk.putInt((int) sum.getValue());
		return joined(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
	}

	static byte[] deflated(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
			packed.write(bytes);
		}
		return out.toByteArray();
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	static void refused(FileRejectionReason fault, byte[] raw) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, "a"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(fault));
	}

}
