package org.tawasul.attachment.sanitizer.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import org.jspecify.annotations.Nullable;

/**
 * Brings decoded pictures to sRGB with eight bits a colour, which every screen shows
 * alike without a profile beside the picture.
 */
final class SrgbColors {

	private SrgbColors() {
	}

	/**
	 * Converts a picture.
	 * @param picture as decoded, its numbers as in the file
	 * @param profile what the numbers mean; one that fits nothing is passed over, as
	 * browsers do
	 */
	static BufferedImage convert(BufferedImage picture, byte @Nullable [] profile) {
		ICC_ColorSpace space = (profile != null) ? space(profile) : null;
		if (picture.getColorModel() instanceof IndexColorModel palette) {
			return (space == null) ? picture
					: converted(eightBits(palette.convertToIntDiscrete(picture.getRaster(), true)), space);
		}
		boolean gray = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
		return (space != null) ? converted(eightBits(picture), space) : gray ? picture : eightBits(picture);
	}

	/** Null for what is no profile, or is what everybody takes for granted. */
	private static @Nullable ICC_ColorSpace space(byte[] profile) {
		try {
			ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
			return (space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB()) ? space : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static int type(boolean transparent) {
		return transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
	}

	/** Copies the numbers, not the colours: gray stays as light as it was stored. */
	private static BufferedImage eightBits(BufferedImage picture) {
		boolean transparent = picture.getColorModel().hasAlpha();
		if (picture.getType() == type(transparent)) {
			return picture;
		}
		BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), type(transparent));
		Raster source = picture.getRaster();
		int bands = source.getNumBands();
		int colors = transparent ? bands - 1 : bands;
		int width = picture.getWidth();
		int[] row = new int[width];
		for (int band = 0; band < plain.getRaster().getNumBands(); band++) {
			int from = (band == 3) ? bands - 1 : (colors == 1) ? 0 : band;
			int shift = Math.max(0, source.getSampleModel().getSampleSize(from) - 8);
			for (int y = 0; y < picture.getHeight(); y++) {
				source.getSamples(0, y, width, 1, from, row);
				for (int x = 0; x < width; x++) {
					row[x] >>= shift;
				}
				plain.getRaster().setSamples(0, y, width, 1, band, row);
			}
		}
		return plain;
	}

	private static BufferedImage converted(BufferedImage picture, ICC_ColorSpace space) {
		boolean transparent = picture.getColorModel().hasAlpha();
		ComponentColorModel model = new ComponentColorModel(space, transparent, false,
				transparent ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
		return new ColorConvertOp(null).filter(new BufferedImage(model, picture.getRaster(), false, null),
				new BufferedImage(picture.getWidth(), picture.getHeight(), type(transparent)));
	}

	/** Whether something shows through. */
	static boolean isTransparent(BufferedImage picture) {
		WritableRaster alpha = picture.getAlphaRaster();
		int[] row = new int[picture.getWidth()];
		for (int y = 0; alpha != null && y < alpha.getHeight(); y++) {
			for (int value : alpha.getSamples(0, y, row.length, 1, 0, row)) {
				if (value != 0xFF) {
					return true;
				}
			}
		}
		return false;
	}

	/** The same picture without its fully opaque alpha band. */
	static BufferedImage opaque(BufferedImage picture) {
		if (!picture.getColorModel().hasAlpha()) {
			return picture;
		}
		BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), type(false));
		opaque.getRaster()
			.setRect(picture.getRaster()
				.createChild(0, 0, picture.getWidth(), picture.getHeight(), 0, 0, new int[] { 0, 1, 2 }));
		return opaque;
	}

}
