package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tawasul.attachment.sanitizer.Cleaner;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;
import org.tawasul.attachment.sanitizer.Sort;
import org.tawasul.attachment.sanitizer.picture.Codecs.Format;

import org.springframework.stereotype.Component;

/**
 * Writes pictures anew. Only what makes the picture reaches a decoder; it is turned as
 * the camera was held and brought to everybody's colours before both are forgotten.
 */
@Component
class Pictures implements Cleaner {

	private final SanitizerProperties settings;

	private final Limits limits;

	private final Decoding decoding;

	private final Encoding encoding;

	Pictures(SanitizerProperties settings, Codecs codecs) {
		this.settings = settings;
		this.limits = new Limits(settings.maxPixels());
		this.decoding = new Decoding(codecs);
		this.encoding = new Encoding(codecs, settings.maxWrittenSize().toBytes());
	}

	@Override
	public boolean takes(Sort sort) {
		return switch (sort) {
			case JPEG, PNG, GIF, WEBP -> true;
			default -> false;
		};
	}

	@Override
	public FileKind clean(Path raw, Sort sort, Path clean) throws IOException {
		try {
			return (sort == Sort.GIF) ? moving(raw, clean) : still(raw, Format.valueOf(sort.name()), clean);
		}
		catch (IOException | RuntimeException unreadable) {
			throw (unreadable instanceof FileRejectedException refused) ? refused
					: new FileRejectedException(FileRejectionReason.BROKEN, unreadable);
		}
	}

	private FileKind moving(Path raw, Path clean) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(raw));
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
			GifBlocks.copy(in, out, this.limits);
		}
		return FileKind.GIF;
	}

	/**
	 * The place of the cleaned file holds what the decoder may see until it has seen it.
	 */
	private FileKind still(Path raw, Format format, Path clean) throws IOException {
		Sketch sketch = sketch(raw, format, clean);
		int step = step(sketch);
		BufferedImage decoded = this.decoding.decode(clean, format, step);
		BufferedImage plain = Colours.plain(decoded, sketch.profile());
		return this.encoding.encode(Turning.turn(plain, sketch.orientation()), format, clean);
	}

	private Sketch sketch(Path raw, Format format, Path bare) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(raw));
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(bare))) {
			return switch (format) {
				case JPEG -> JpegSegments.copy(in, out, this.limits);
				case PNG -> PngChunks.copy(in, out, this.limits);
				case WEBP -> WebpChunks.copy(raw, out, this.limits);
			};
		}
	}

	private int step(Sketch sketch) {
		int step = 1;
		while (sketch.pixels() / step / step > this.settings.maxWrittenPixels()) {
			step++;
		}
		return step;
	}

}
