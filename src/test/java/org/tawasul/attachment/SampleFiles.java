package org.tawasul.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Real files, made by the tests themselves.
 */
public final class SampleFiles {

	/** What every scanner calls harmful, in two parts so that this file is not. */
	public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
		.getBytes(StandardCharsets.US_ASCII);

	private SampleFiles() {
	}

	/** A small picture; each seed gives another one. */
	public static byte[] png(int seed) {
		BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		Graphics2D brush = image.createGraphics();
		brush.setColor(new Color(new Random(seed).nextInt(0xffffff)));
		brush.fillRect(0, 0, 40, 30);
		brush.dispose();
		return write(image, "png");
	}

	/** A picture of noise: hard to compress, so large. */
	public static BufferedImage noise(int width, int height, int seed) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(seed);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, random.nextInt());
			}
		}
		return image;
	}

	/** A document of pages that hold noise, about three bytes a pixel. */
	public static byte[] pdf(int width, int height, int pages) {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int i = 0; i < pages; i++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				PDImageXObject image = LosslessFactory.createFromImage(document, noise(width, height, i));
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(image, 20, 20, 500, 700);
				}
			}
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	public static byte[] write(BufferedImage image, String format) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, format, out);
			return out.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/** The file as if somebody had just sent it. */
	public static IncomingFile incoming(String name, byte[] content) {
		try {
			return new IncomingFile(name, Files.write(Files.createTempFile("tawasul-test-", ".part"), content));
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/** What is left of uploads in the folder for temporary files. */
	public static long leftOver() {
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("tawasul-(incoming|clean)-.*"))
				.count();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

}
