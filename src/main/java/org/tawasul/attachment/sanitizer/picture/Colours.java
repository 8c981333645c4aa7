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
 * Brings decoded pictures to sRGB with eight bits a colour, which everybody's screen
 * shows alike without a profile beside the picture.
 */
final class Colours {

	private Colours() {
	}

	/**
	 * The picture in plain colours.
	 * @param picture as decoded, its numbers as in the file
	 * @param profile what the numbers mean, where the decoder did not look at it itself;
	 * a profile that fits nothing is passed over, as browsers do
	 */
	static BufferedImage plain(BufferedImage picture, byte @Nullable [] profile) {
		ICC_ColorSpace colours = (profile != null) ? space(profile) : null;
		if (picture.getColorModel() instanceof IndexColorModel palette) {
			return (colours == null) ? picture
					: converted(eightBits(palette.convertToIntDiscrete(picture.getRaster(), true)), colours);
		}
		BufferedImage eightBits = isPlain(picture) ? picture : eightBits(picture);
		return (colours != null) ? converted(eightBits, colours) : eightBits;
	}

	private static boolean isPlain(BufferedImage picture) {
		int type = picture.getType();
		return type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_4BYTE_ABGR
				|| type == BufferedImage.TYPE_BYTE_GRAY;
	}

	/**
	 * What a profile means, unless it means nothing, or what everybody takes for granted.
	 */
	private static @Nullable ICC_ColorSpace space(byte[] profile) {
		try {
			ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
			boolean fits = space.getType() == ColorSpace.TYPE_RGB && space.getNumComponents() == 3;
			return (fits && !space.isCS_sRGB()) ? space : null;
		}
		catch (RuntimeException unusable) {
			return null;
		}
	}

	/** Copies the numbers, not the colours: gray stays as light as it was stored. */
	private static BufferedImage eightBits(BufferedImage picture) {
		Raster source = picture.getRaster();
		int bands = source.getNumBands();
		boolean transparent = picture.getColorModel().hasAlpha();
		BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(),
				transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
		WritableRaster target = plain.getRaster();
		int shift = Math.max(0, source.getSampleModel().getSampleSize(0) - 8);
		int wanted = target.getNumBands();
		int colours = transparent ? bands - 1 : bands;
		int width = picture.getWidth();
		int[] from = new int[width * bands];
		int[] to = new int[width * wanted];
		for (int y = 0; y < picture.getHeight(); y++) {
			source.getPixels(0, y, width, 1, from);
			for (int x = 0; x < width; x++) {
				for (int band = 0; band < wanted; band++) {
					int taken = (band == 3) ? bands - 1 : (colours == 1) ? 0 : band;
					to[x * wanted + band] = from[x * bands + taken] >> shift;
				}
			}
			target.setPixels(0, y, width, 1, to);
		}
		return plain;
	}

	private static BufferedImage converted(BufferedImage picture, ICC_ColorSpace colours) {
		if (picture.getRaster().getNumBands() < 3) {
			return picture;
		}
		boolean transparent = picture.getColorModel().hasAlpha();
		ComponentColorModel meant = new ComponentColorModel(colours, transparent, false,
				transparent ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
		BufferedImage named = new BufferedImage(meant, picture.getRaster(), false, null);
		BufferedImage target = new BufferedImage(picture.getWidth(), picture.getHeight(),
				transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
		return new ColorConvertOp(null).filter(named, target);
	}

	/** Whether something shows through. */
	static boolean isTransparent(BufferedImage picture) {
		WritableRaster alpha = picture.getAlphaRaster();
		if (alpha == null) {
			return picture.getColorModel().hasAlpha();
		}
		int[] row = new int[alpha.getWidth()];
		for (int y = 0; y < alpha.getHeight(); y++) {
			alpha.getSamples(0, y, row.length, 1, 0, row);
			for (int one : row) {
				if (one != 0xFF) {
					return true;
				}
			}
		}
		return false;
	}

	/** The same picture without its fully opaque fourth band. */
	static BufferedImage opaque(BufferedImage picture) {
		if (!picture.getColorModel().hasAlpha()) {
			return picture;
		}
		BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
		int[] row = new int[picture.getWidth() * 3];
		Raster colours = picture.getRaster()
			.createChild(0, 0, picture.getWidth(), picture.getHeight(), 0, 0, new int[] { 0, 1, 2 });
		for (int y = 0; y < picture.getHeight(); y++) {
			opaque.getRaster()
				.setPixels(0, y, picture.getWidth(), 1, colours.getPixels(0, y, picture.getWidth(), 1, row));
		}
		return opaque;
	}

}
