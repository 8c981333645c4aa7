package org.tawasul.attachment.sanitizer.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it, 1–8 as in EXIF
 * @param profile its colour profile, where we have to apply it ourselves
 */
record Sketch(int width, int height, int orientation, byte @Nullable [] profile) {

	long pixels() {
		return (long) this.width * this.height;
	}

}
