package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.picture.Codecs.Format;

/**
 * Writes a decoded picture: pixels, and no word more.
 */
final class Encoding {

	/** Not to be told from the original by eye. */
	private static final float QUALITY = 0.9f;

	private final Codecs codecs;

	private final long maxSize;

	Encoding(Codecs codecs, long maxSize) {
		this.codecs = codecs;
		this.maxSize = maxSize;
	}

	/**
	 * Writes a picture.
	 * @param picture decoded
	 * @param format what it was: photos stay photos, and drawings drawings
	 * @param file what stood there is written over
	 * @return what was written
	 */
	FileKind encode(BufferedImage picture, Format format, Path file) throws IOException {
		boolean photo = format == Format.JPEG || format == Format.WEBP && !Colours.isTransparent(picture);
		if (photo) {
			write(Colours.opaque(picture), Format.JPEG, file);
			return FileKind.JPEG;
		}
		write(picture, Format.PNG, file);
		for (int step = 2; Files.size(file) > this.maxSize; step++) {
			write(Smaller.by(step, picture), Format.PNG, file);
		}
		return FileKind.PNG;
	}

	private void write(BufferedImage picture, Format format, Path file) throws IOException {
		try (RandomAccessFile place = new RandomAccessFile(file.toFile(), "rw")) {
			place.setLength(0);
		}
		ImageWriter writer = this.codecs.writer(format);
		try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (format == Format.JPEG) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(picture, null, null), how);
		}
		finally {
			writer.dispose();
		}
	}

}
