package org.tawasul.attachment.sanitizer.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/**
 * Turns a picture as its camera was held (EXIF 2.32, table 6), pixel by pixel and without
 * touching colours.
 */
final class Orientation {

	private Orientation() {
	}

	static BufferedImage apply(BufferedImage picture, int orientation) {
		if (orientation <= 1) {
			return picture;
		}
		BufferedImage source = (picture.getColorModel() instanceof IndexColorModel palette)
				? palette.convertToIntDiscrete(picture.getRaster(), true) : picture;
		int width = source.getWidth();
		int height = source.getHeight();
		boolean onSide = orientation >= 5;
		ColorModel colors = source.getColorModel();
		WritableRaster turned = source.getRaster()
			.createCompatibleWritableRaster(onSide ? height : width, onSide ? width : height);
		return new AffineTransformOp(transform(orientation, width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
			.filter(source, new BufferedImage(colors, turned, colors.isAlphaPremultiplied(), null));
	}

	private static AffineTransform transform(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			default -> new AffineTransform(0, -1, 1, 0, 0, width);
		};
	}

}
