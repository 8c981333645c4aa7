package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Decodes a picture, smaller by a whole factor where it is large. A decoder that makes up
 * for what is missing says so in a warning: then the picture is broken, not grey.
 */
final class Decoding {

	private final Codecs codecs;

	Decoding(Codecs codecs) {
		this.codecs = codecs;
	}

	/**
	 * Decodes a picture.
	 * @param file with nothing but the picture in it
	 * @param step each how manyth pixel of a row, and row, to take
	 */
	BufferedImage decode(Path file, Codecs.Format format, int step) throws IOException {
		ImageReader reader = this.codecs.reader(format);
		try (ImageInputStream in = new BufferedFileImageInputStreamSpi().createInputStreamInstance(file.toFile(), false,
				null)) {
			reader.addIIOReadWarningListener((source, warning) -> judge(warning));
			reader.setInput(in, true, true);
			ImageReadParam how = reader.getDefaultReadParam();
			how.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, how);
		}
		finally {
			reader.dispose();
		}
	}

	/** Bytes too many before a marker are usual; anything else is missing or damaged. */
	private static void judge(String warning) {
		String said = warning.toLowerCase(Locale.ROOT);
		boolean damaged = said.contains("corrupt") || said.contains("premature") || said.contains("inconsistent");
		if (damaged && !said.contains("extraneous")) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

}
