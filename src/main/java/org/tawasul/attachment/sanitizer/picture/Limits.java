package org.tawasul.attachment.sanitizer.picture;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * The most that a picture may hold.
 *
 * @param pixels of one picture
 */
record Limits(long pixels) {

	/** Full scans of a progressive picture, or frames of a moving one, cost work each. */
	private static final int ROUNDS = 4;

	private static final int PROGRESSIVE = 2;

	private static final int WEBP = 4;

	private static final long A_MILLION = 1_000_000;

	/**
	 * Looks at a size before anything of that size is made.
	 * @throws FileRejectedException if it has no pixels, or more than allowed
	 */
	void check(int width, int height) {
		if (width <= 0 || height <= 0) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		check((long) width * height, this.pixels);
	}

	/**
	 * A progressive picture is held by its decoder as a whole, up to six bytes a pixel.
	 */
	void checkProgressive(int width, int height) {
		check((long) width * height, this.pixels / PROGRESSIVE);
	}

	/**
	 * The decoder of WebP is slow, holds it as a whole and keeps much beside each pixel.
	 */
	void checkWebp(int width, int height) {
		check(width, height);
		check((long) width * height, this.pixels / WEBP);
	}

	/** Looks at the whole work of a moving picture. */
	void checkAll(long pixels) {
		check(pixels, this.pixels * ROUNDS);
	}

	private static void check(long pixels, long most) {
		if (pixels > most) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY_PIXELS, most / A_MILLION);
		}
	}

}
