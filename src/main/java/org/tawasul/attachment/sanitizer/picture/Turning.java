package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.reflect.Array;

/**
 * Turns a picture as its camera was held (EXIF 2.32, table 6), row by row and without
 * touching colours.
 */
final class Turning {

	private Turning() {
	}

	static BufferedImage turn(BufferedImage picture, int orientation) {
		if (orientation <= 1) {
			return picture;
		}
		boolean onSide = orientation >= 5;
		int width = picture.getWidth();
		int height = picture.getHeight();
		ColorModel colours = picture.getColorModel();
		WritableRaster turned = picture.getRaster()
			.createCompatibleWritableRaster(onSide ? height : width, onSide ? width : height);
		boolean backwards = orientation == 2 || orientation == 3 || orientation >= 7;
		boolean fromEnd = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
		Raster source = picture.getRaster();
		for (int y = 0; y < height; y++) {
			Object row = source.getDataElements(0, y, width, 1, null);
			if (backwards) {
				reverse(row, width);
			}
			int place = fromEnd ? height - 1 - y : y;
			if (onSide) {
				turned.setDataElements(place, 0, 1, width, row);
			}
			else {
				turned.setDataElements(0, place, width, 1, row);
			}
		}
		return new BufferedImage(colours, turned, colours.isAlphaPremultiplied(), null);
	}

	private static void reverse(Object row, int pixels) {
		int elements = Array.getLength(row) / pixels;
		Object swap = Array.newInstance(row.getClass().getComponentType(), elements);
		for (int left = 0, right = pixels - 1; left < right; left++, right--) {
			System.arraycopy(row, left * elements, swap, 0, elements);
			System.arraycopy(row, right * elements, row, left * elements, elements);
			System.arraycopy(swap, 0, row, right * elements, elements);
		}
	}

}
