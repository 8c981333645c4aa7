package org.tawasul.guide;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Pictures of screens in sixteen colours and a few kilobytes, with a note inside.
 */
final class SmallPng {

	private static final int COLORS = 16;

	/** Squared, over all three channels: nearer colours are taken for one. */
	private static final int NEAR = 900;

	private static final String NOTE = "tawasul-words";

	private static final Pattern NOTED = Pattern.compile("tEXt" + NOTE + "\\x00([0-9a-f]{12})");

	private static final String FORMAT = "javax_imageio_png_1.0";

	private SmallPng() {
	}

	/** The note of a file that was written here; null where there is none. */
	static @Nullable String note(Path file) {
		if (!Files.exists(file)) {
			return null;
		}
		try {
			Matcher noted = NOTED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
			return noted.find() ? noted.group(1) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	static byte[] of(byte[] png, String note) throws IOException {
		BufferedImage small = reduce(ImageIO.read(new ByteArrayInputStream(png)));
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(content)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(small),
					null);
			metadata.mergeTree(FORMAT, noted(note));
			writer.setOutput(out);
			writer.write(new IIOImage(small, null, metadata));
		}
		finally {
			writer.dispose();
		}
		return content.toByteArray();
	}

	private static IIOMetadataNode noted(String note) {
		IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
		entry.setAttribute("keyword", NOTE);
		entry.setAttribute("value", note);
		IIOMetadataNode text = new IIOMetadataNode("tEXt");
		text.appendChild(entry);
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		root.appendChild(text);
		return root;
	}

	private static BufferedImage reduce(BufferedImage full) {
		List<Integer> palette = palette(full);
		byte[] red = new byte[COLORS];
		byte[] green = new byte[COLORS];
		byte[] blue = new byte[COLORS];
		for (int i = 0; i < palette.size(); i++) {
			red[i] = (byte) (palette.get(i) >> 16);
			green[i] = (byte) (palette.get(i) >> 8);
			blue[i] = palette.get(i).byteValue();
		}
		BufferedImage small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
				new IndexColorModel(4, COLORS, red, green, blue));
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int y = 0; y < full.getHeight(); y++) {
			for (int x = 0; x < full.getWidth(); x++) {
				int color = full.getRGB(x, y) & 0xffffff;
				int index = nearest.computeIfAbsent(color, (wanted) -> nearest(palette, wanted));
				small.getRaster().setSample(x, y, 0, index);
			}
		}
		return small;
	}

	/** The most frequent colours that differ. */
	private static List<Integer> palette(BufferedImage full) {
		Map<Integer, Integer> times = new HashMap<>();
		for (int y = 0; y < full.getHeight(); y++) {
			for (int x = 0; x < full.getWidth(); x++) {
				times.merge(full.getRGB(x, y) & 0xffffff, 1, Integer::sum);
			}
		}
		List<Integer> palette = new ArrayList<>();
		times.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.filter((color) -> palette.size() < COLORS
					&& palette.stream().allMatch((chosen) -> distance(chosen, color) > NEAR))
			.forEach(palette::add);
		return palette;
	}

	private static int nearest(List<Integer> palette, int color) {
		int best = 0;
		for (int i = 1; i < palette.size(); i++) {
			if (distance(palette.get(i), color) < distance(palette.get(best), color)) {
				best = i;
			}
		}
		return best;
	}

	private static int distance(int one, int other) {
		int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
		int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
		int blue = (one & 0xff) - (other & 0xff);
		return red * red + green * green + blue * blue;
	}

}
