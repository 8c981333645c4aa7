package org.tawasul.attachment.sanitizer.picture;

import java.io.DataInputStream;
import java.io.IOException;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Unpacks one picture of a GIF (GIF89a, appendix F). It must hold each of its pixels:
 * half a picture is a broken one.
 */
final class GifUnpacker {

	private static final int CODES = 4096;

	private final DataInputStream in;

	private final int clear;

	private final short[] before = new short[CODES];

	private final byte[] last = new byte[CODES];

	private final byte[] word = new byte[CODES + 1];

	/** Bytes left in the run at hand; -1 behind the last run. */
	private int left;

	private int bits;

	private int bitCount;

	GifUnpacker(DataInputStream in, int colourBits) {
		if (colourBits < 1 || colourBits > 8) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		this.in = in;
		this.clear = 1 << colourBits;
		for (int i = 0; i < this.clear; i++) {
			this.last[i] = (byte) i;
		}
	}

	/**
	 * Reads the picture and all that stands behind it up to the end of its block.
	 * @param count how many pixels it has
	 * @return the number of each pixel's colour
	 */
	byte[] unpack(int count) throws IOException {
		byte[] pixels = new byte[count];
		int size = Integer.numberOfTrailingZeros(this.clear) + 1;
		int width = size;
		int next = this.clear + 2;
		int previous = -1;
		int first = 0;
		int done = 0;
		while (done < count) {
			int code = code(width);
			if (code == this.clear) {
				width = size;
				next = this.clear + 2;
				previous = -1;
				continue;
			}
			if (code == this.clear + 1 || code > next || code == next && previous < 0
					|| previous < 0 && code > this.clear) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			int length = 0;
			int at = code;
			if (code == next) {
				this.word[length++] = (byte) first;
				at = previous;
			}
			while (at > this.clear) {
				this.word[length++] = this.last[at];
				at = this.before[at];
			}
			first = at;
			this.word[length++] = (byte) first;
			while (length > 0 && done < count) {
				pixels[done++] = this.word[--length];
			}
			if (previous >= 0 && next < CODES) {
				this.before[next] = (short) previous;
				this.last[next++] = (byte) first;
				if (next == 1 << width && width < 12) {
					width++;
				}
			}
			previous = code;
		}
		skipRest();
		return pixels;
	}

	private int code(int width) throws IOException {
		while (this.bitCount < width) {
			this.bits |= nextByte() << this.bitCount;
			this.bitCount += 8;
		}
		int code = this.bits & (1 << width) - 1;
		this.bits >>>= width;
		this.bitCount -= width;
		return code;
	}

	private int nextByte() throws IOException {
		if (this.left == 0) {
			this.left = this.in.readUnsignedByte();
			if (this.left == 0) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
		}
		this.left--;
		return this.in.readUnsignedByte();
	}

	private void skipRest() throws IOException {
		do {
			this.in.skipNBytes(this.left);
			this.left = this.in.readUnsignedByte();
		}
		while (this.left > 0);
	}

}
