package org.tawasul.access.verification;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a code as a picture, out of strokes of its own since a fresh machine has no font.
 * The same code and seed give the same picture, so that asking again does not help a
 * program to tell the digits from the noise.
 */
final class CaptchaImage {

	static final int WIDTH = 220;

	static final int HEIGHT = 70;

	private static final double LEFT = 22;

	private static final double STEP = 32;

	private static final Color INK = new Color(0x1f3a34);

	private final Random random;

	private CaptchaImage(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Draws.
	 * @param code digits 0–9
	 * @param seed what the distortion is made from
	 * @return a PNG
	 */
	static byte[] png(String code, long seed) {
		BufferedImage picture = new CaptchaImage(seed).draw(code);
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
			ImageIO.write(picture, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

	private BufferedImage draw(String code) {
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setColor(new Color(0xf2f5f3));
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		pen.setColor(INK);
		for (int place = 0; place < code.length(); place++) {
			pen.setStroke(round(between(3, 4.5)));
			pen.draw(placed(DigitGlyphs.of(code.charAt(place) - '0'), place));
		}
		for (int line = 0; line < 5; line++) {
			pen.setStroke(round(between(1, 2)));
			pen.draw(across());
		}
		pen.dispose();
		return picture;
	}

	/** Rotated, sheared, scaled and shifted off the line. */
	private Shape placed(Path2D digit, int place) {
		AffineTransform transform = new AffineTransform();
		transform.translate(LEFT + place * STEP + between(-3, 3), HEIGHT / 2.0 + between(-6, 6));
		transform.rotate(between(-0.3, 0.3));
		transform.shear(between(-0.25, 0.25), between(-0.1, 0.1));
		transform.scale(between(18, 23), between(32, 40));
		transform.translate(-0.5, -0.5);
		return transform.createTransformedShape(digit);
	}

	private Shape across() {
		return new QuadCurve2D.Double(0, between(5, HEIGHT - 5), between(40, WIDTH - 40), between(-30, HEIGHT + 30),
				WIDTH, between(5, HEIGHT - 5));
	}

	private static BasicStroke round(double width) {
		return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
	}

	private double between(double least, double most) {
		return least + this.random.nextDouble() * (most - least);
	}

}
