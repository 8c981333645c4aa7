package org.tawasul.attachment.sanitizer.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file's bytes by their places, read a page at a time.
 */
final class Bytes implements Closeable {

	private static final int PAGE = 1 << 14;

	private final RandomAccessFile file;

	private final long length;

	private final byte[] page = new byte[PAGE];

	private long start = -1;

	private long looks;

	Bytes(Path path) throws IOException {
		this.file = new RandomAccessFile(path.toFile(), "r");
		this.length = this.file.length();
	}

	long length() {
		return this.length;
	}

	/** How many bytes were asked for so far. */
	long looks() {
		return this.looks;
	}

	/** The byte at a place; -1 outside of the file. */
	int at(long place) throws IOException {
		this.looks++;
		if (place < 0 || place >= this.length) {
			return -1;
		}
		long wanted = place - place % PAGE;
		if (wanted != this.start) {
			this.file.seek(wanted);
			this.file.readFully(this.page, 0, (int) Math.min(PAGE, this.length - wanted));
			this.start = wanted;
		}
		return this.page[(int) (place - wanted)] & 0xFF;
	}

	boolean has(String word, long place) throws IOException {
		for (int i = 0; i < word.length(); i++) {
			if (at(place + i) != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	String text(long from, long to) throws IOException {
		byte[] bytes = new byte[(int) (Math.min(to, this.length) - from)];
		this.file.seek(from);
		this.file.readFully(bytes);
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** What stands from a place on, up to the file's end. */
	InputStream from(long place) {
		return new InputStream() {

			private long next = place;

			@Override
			public int read() throws IOException {
				return at(this.next++);
			}

		};
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
