package org.tawasul.publicurl;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code, with the margin that scanners need. On pages it is the path of an SVG
 * picture: their policy allows no picture that a script draws, and a path stays sharp on
 * paper.
 */
public final class QrCode {

	private static final int MARGIN = 4;

	private final int size;

	private final BitSet modules;

	private QrCode(int size, BitSet modules) {
		this.size = size;
		this.modules = modules;
	}

	/**
	 * Encodes a text.
	 * @param text an address, at most some hundred characters
	 * @return its code, readable when up to 15 % of it is damaged
	 */
	public static QrCode of(String text) {
		try {
			return of(Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
				.getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("too long for a QR code", ex);
		}
	}

	private static QrCode of(ByteMatrix matrix) {
		int size = matrix.getWidth() + 2 * MARGIN;
		BitSet modules = new BitSet(size * size);
		for (int row = 0; row < matrix.getHeight(); row++) {
			for (int column = 0; column < matrix.getWidth(); column++) {
				modules.set((row + MARGIN) * size + column + MARGIN, matrix.get(column, row) == 1);
			}
		}
		return new QrCode(size, modules);
	}

	/**
	 * Width and height, margin included.
	 * @return the number of modules
	 */
	public int getSize() {
		return this.size;
	}

	/**
	 * Whether a module is dark.
	 * @param row counts from 0 at the top
	 * @param column counts from 0 at the left
	 * @return true for dark ones
	 */
	public boolean isDark(int row, int column) {
		return this.modules.get(row * this.size + column);
	}

	/**
	 * The dark modules as an SVG path, one unit a module.
	 * @return the path's data
	 */
	public String getPath() {
		return IntStream.range(0, this.size)
			.boxed()
			.flatMap((row) -> IntStream.range(0, this.size)
				.filter((column) -> isDark(row, column))
				.mapToObj((column) -> "M" + column + "," + row + "h1v1h-1z"))
			.collect(Collectors.joining());
	}

}
