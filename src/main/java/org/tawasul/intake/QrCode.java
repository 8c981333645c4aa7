package org.tawasul.intake;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG picture: the policy of our pages allows no picture that
 * a script draws, and a path stays sharp on paper.
 *
 * @param size width and height in modules, with the margin that scanners need
 * @param path of the dark modules
 */
record QrCode(int size, String path) {

	private static final int MARGIN = 4;

	/**
	 * Encodes a text.
	 * @param text an address, at most some hundred characters
	 * @return its code, readable when up to 15 % of it is damaged
	 */
	static QrCode of(String text) {
		try {
			ByteMatrix modules = Encoder
				.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
				.getMatrix();
			return new QrCode(modules.getWidth() + 2 * MARGIN, path(modules));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("too long for a QR code", ex);
		}
	}

	private static String path(ByteMatrix modules) {
		return IntStream.range(0, modules.getHeight())
			.boxed()
			.flatMap((row) -> IntStream.range(0, modules.getWidth())
				.filter((column) -> modules.get(column, row) == 1)
				.mapToObj((column) -> "M%d,%dh1v1h-1z".formatted(column + MARGIN, row + MARGIN)))
			.collect(Collectors.joining());
	}

}
