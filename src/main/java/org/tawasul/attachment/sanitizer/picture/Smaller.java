package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;

/**
 * Makes a decoded picture smaller by a whole factor.
 */
final class Smaller {

	private Smaller() {
	}

	static BufferedImage by(int step, BufferedImage picture) {
		int width = Math.max(1, picture.getWidth() / step);
		int height = Math.max(1, picture.getHeight() / step);
		ColorModel colours = picture.getColorModel();
		WritableRaster smaller = picture.getRaster().createCompatibleWritableRaster(width, height);
		Object pixel = null;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				pixel = picture.getRaster().getDataElements(x * step, y * step, pixel);
				smaller.setDataElements(x, y, pixel);
			}
		}
		return new BufferedImage(colours, smaller, colours.isAlphaPremultiplied(), null);
	}

}
