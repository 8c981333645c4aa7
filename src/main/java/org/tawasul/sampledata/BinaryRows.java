package org.tawasul.sampledata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in PostgreSQL's binary format of {@code COPY}: a buffer that grows, big-endian.
 */
final class BinaryRows {

	private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

	private byte[] bytes = new byte[1 << 16];

	private int size;

	void begin() {
		this.size = 0;
		write(HEADER);
	}

	/** Nothing but the header was written. */
	boolean isEmpty() {
		return this.size == HEADER.length;
	}

	void end() {
		writeShort(-1);
	}

	byte[] bytes() {
		return this.bytes;
	}

	int size() {
		return this.size;
	}

	void write(byte[] more) {
		reserve(more.length);
		System.arraycopy(more, 0, this.bytes, this.size, more.length);
		this.size += more.length;
	}

	void writeShort(int value) {
		reserve(2);
		this.bytes[this.size++] = (byte) (value >> 8);
		this.bytes[this.size++] = (byte) value;
	}

	void writeInt(int value) {
		writeShort(value >> 16);
		writeShort(value);
	}

	void writeLong(long value) {
		writeInt((int) (value >> 32));
		writeInt((int) value);
	}

	/** Where a length will stand that is known later. */
	int reserveLength() {
		writeInt(0);
		return this.size;
	}

	void setLength(int start) {
		int length = this.size - start;
		for (int i = 1; i <= 4; i++) {
			this.bytes[start - i] = (byte) (length >> 8 * (i - 1));
		}
	}

	private void reserve(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, 2 * this.bytes.length));
		}
	}

}
