package org.tawasul.attachment.sanitizer.picture;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * Maximum number of pixels, checked before anything of that size is decoded.
 *
 * @param pixels of one picture
 */
record PixelLimit(long pixels) {

	/** Of all frames of an animation together. */
	private static final int FRAMES = 4;

	/** The decoder holds a progressive JPEG as a whole, up to six bytes a pixel. */
	private static final int PROGRESSIVE = 2;

	/** The decoder of WebP keeps much beside each pixel, and is slow. */
	private static final int WEBP = 4;

	private static final long MILLION = 1_000_000;

	void check(int width, int height, SourceFormat format, boolean progressive) {
		if (width <= 0 || height <= 0) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		int divisor = (format == SourceFormat.WEBP) ? WEBP : progressive ? PROGRESSIVE : 1;
		check((long) width * height, this.pixels / divisor);
	}

	void checkFrames(long sum) {
		check(sum, this.pixels * FRAMES);
	}

	private static void check(long pixels, long max) {
		if (pixels > max) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY_PIXELS, max / MILLION);
		}
	}

}
