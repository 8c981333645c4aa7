package org.tawasul.attachment.sanitizer.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the filters of a stream one after the other, never holding more than a buffer.
 */
final class Unpacking {

	private Unpacking() {
	}

	/**
	 * The data of a stream.
	 * @param raw from the stream's first byte on
	 * @param filters in the order in which they are undone; the first that makes a
	 * picture, or that we do not undo, ends the chain
	 */
	static InputStream undo(InputStream raw, List<String> filters) throws IOException {
		InputStream in = raw;
		for (String filter : filters) {
			switch (filter) {
				case "/FlateDecode" -> in = flate(in);
				case "/ASCIIHexDecode" -> in = new Hex(in);
				case "/ASCII85Decode" -> in = new Ascii85(in);
				default -> {
					return in;
				}
			}
		}
		return in;
	}

	/** As lenient readers do: whatever the two bytes of the header say. */
	private static InputStream flate(InputStream in) throws IOException {
		in.read();
		in.read();
		return new InflaterInputStream(in, new Inflater(true), 512) {

			@Override
			public void close() throws IOException {
				this.inf.end();
				super.close();
			}

		};
	}

	/** Two letters a byte, up to {@code >}. */
	private static final class Hex extends FilterInputStream {

		Hex(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int high = digit();
			int low = (high >= 0) ? digit() : -1;
			return (high < 0) ? -1 : high << 4 | Math.max(0, low);
		}

		private int digit() throws IOException {
			int code = super.read();
			while (code >= 0 && ObjectHead.isSpace(code)) {
				code = super.read();
			}
			return (code < 0) ? -1 : Character.digit(code, 16);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			return fill(this, buffer, offset, length);
		}

	}

	/** Five letters four bytes, up to {@code ~}. */
	private static final class Ascii85 extends FilterInputStream {

		private final int[] ready = new int[4];

		private int left;

		private int next;

		Ascii85(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			if (this.left == 0 && !group()) {
				return -1;
			}
			this.left--;
			return this.ready[this.next++];
		}

		private boolean group() throws IOException {
			long value = 0;
			int letters = 0;
			while (letters < 5) {
				int code = super.read();
				if (code == 'z' && letters == 0) {
					return group(0, 4);
				}
				if (code < '!' || code > 'u') {
					if (code >= 0 && ObjectHead.isSpace(code)) {
						continue;
					}
					break;
				}
				value = value * 85 + code - '!';
				letters++;
			}
			for (int i = letters; i < 5; i++) {
				value = value * 85 + 84;
			}
			return letters > 1 && group(value, letters - 1);
		}

		private boolean group(long value, int count) {
			for (int i = 0; i < 4; i++) {
				this.ready[i] = (int) (value >>> 24 - 8 * i) & 0xFF;
			}
			this.left = count;
			this.next = 0;
			return true;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			return fill(this, buffer, offset, length);
		}

	}

	private static int fill(InputStream in, byte[] buffer, int offset, int length) throws IOException {
		int count = 0;
		while (count < length) {
			int one = in.read();
			if (one < 0) {
				break;
			}
			buffer[offset + count++] = (byte) one;
		}
		return (count == 0 && length > 0) ? -1 : count;
	}

}
