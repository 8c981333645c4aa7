package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Reads a picture's size without decoding it, and decodes it. A decoder that makes up for
 * what is missing says so in a warning: then the picture is broken, not grey.
 */
final class PictureDecoder implements Closeable {

	private final ImageReader reader;

	private final BoundedImageInputStream content;

	PictureDecoder(ImageReader reader, byte[] content, ProcessingTimeout timeout) {
		this.reader = reader;
		this.content = new BoundedImageInputStream(content, timeout);
		reader.setInput(this.content, false, true);
		reader.addIIOReadWarningListener((source, warning) -> judge(warning));
	}

	int width() throws IOException {
		return this.reader.getWidth(0);
	}

	int height() throws IOException {
		return this.reader.getHeight(0);
	}

	long pixels() throws IOException {
		return (long) width() * height();
	}

	/**
	 * Decodes the picture, smaller by a whole factor.
	 * @param step take every pixel and row of this many
	 */
	BufferedImage decode(int step) throws IOException {
		ImageReadParam parameters = this.reader.getDefaultReadParam();
		parameters.setSourceSubsampling(step, step, 0, 0);
		return this.reader.read(0, parameters);
	}

	/** Superfluous bytes and a missing end marker are usual; other data is missing. */
	private static void judge(String warning) {
		String text = warning.toLowerCase(Locale.ROOT);
		boolean damaged = text.contains("corrupt") || text.contains("premature") || text.contains("inconsistent");
		if (damaged && !text.contains("extraneous")) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

	@Override
	public void close() throws IOException {
		this.reader.dispose();
		this.content.close();
	}

}
