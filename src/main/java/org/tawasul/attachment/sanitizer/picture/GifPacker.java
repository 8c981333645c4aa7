package org.tawasul.attachment.sanitizer.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Packs one picture of a GIF (GIF89a, appendix F).
 */
final class GifPacker {

	private static final int CODES = 4096;

	/** A power of two well above the number of codes: places for words seen so far. */
	private static final int PLACES = 1 << 14;

	private final OutputStream out;

	private final int colourBits;

	/** A word's beginning and its last colour; -1 where no word stands. */
	private final int[] words = new int[PLACES];

	private final short[] codes = new short[PLACES];

	private final byte[] run = new byte[255];

	private int inRun;

	private int bits;

	private int bitCount;

	private int next;

	private int width;

	GifPacker(OutputStream out, int colourBits) {
		this.out = out;
		this.colourBits = Math.max(2, colourBits);
	}

	/**
	 * Writes the picture's whole block.
	 * @param pixels the number of each pixel's colour, at least one
	 */
	void pack(byte[] pixels) throws IOException {
		this.out.write(this.colourBits);
		int clear = 1 << this.colourBits;
		startAnew();
		write(clear);
		int word = pixels[0] & 0xFF;
		for (int i = 1; i < pixels.length; i++) {
			int longer = word << 8 | pixels[i] & 0xFF;
			int place = place(longer);
			if (this.words[place] == longer) {
				word = this.codes[place];
				continue;
			}
			write(word);
			if (this.next < CODES) {
				remember(place, longer);
			}
			else {
				write(clear);
				startAnew();
			}
			word = pixels[i] & 0xFF;
		}
		write(word);
		// The reader has one word more by now.
		widen(this.next);
		write(clear + 1);
		finish();
	}

	private void startAnew() {
		Arrays.fill(this.words, -1);
		this.next = (1 << this.colourBits) + 2;
		this.width = this.colourBits + 1;
	}

	private int place(int word) {
		int place = (word * 0x9E3779B1) >>> 18;
		while (this.words[place] != word && this.words[place] != -1) {
			place = place + 1 & PLACES - 1;
		}
		return place;
	}

	private void remember(int place, int word) {
		this.words[place] = word;
		this.codes[place] = (short) this.next;
		widen(this.next++);
	}

	private void widen(int newest) {
		if (newest == 1 << this.width && this.width < 12) {
			this.width++;
		}
	}

	private void write(int code) throws IOException {
		this.bits |= code << this.bitCount;
		this.bitCount += this.width;
		while (this.bitCount >= 8) {
			put((byte) this.bits);
			this.bits >>>= 8;
			this.bitCount -= 8;
		}
	}

	private void put(byte value) throws IOException {
		this.run[this.inRun++] = value;
		if (this.inRun == this.run.length) {
			flush();
		}
	}

	private void flush() throws IOException {
		if (this.inRun > 0) {
			this.out.write(this.inRun);
			this.out.write(this.run, 0, this.inRun);
			this.inRun = 0;
		}
	}

	private void finish() throws IOException {
		if (this.bitCount > 0) {
			put((byte) this.bits);
		}
		flush();
		this.out.write(0);
	}

}
