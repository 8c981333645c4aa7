package org.tawasul.attachment.sanitizer.video;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * A container file whose boxes are read, and overwritten in place.
 */
final class BoxFile implements Closeable {

	/** A recording of an hour has some hundred. */
	private static final int MAX_BOXES = 50_000;

	private static final byte[] ZEROS = new byte[1 << 15];

	private static final int HEADER = 8;

	private final RandomAccessFile file;

	private final long length;

	private int boxes;

	BoxFile(Path path) throws IOException {
		this.file = new RandomAccessFile(path.toFile(), "rw");
		this.length = this.file.length();
	}

	long length() {
		return this.length;
	}

	/** The boxes of the whole file. */
	List<ContainerBox> boxes() throws IOException {
		return boxes(0, this.length);
	}

	/** The boxes between two places, which they must fill; the rest is erased. */
	List<ContainerBox> boxes(long start, long end) throws IOException {
		List<ContainerBox> boxes = new ArrayList<>();
		long at = start;
		while (end - at >= HEADER) {
			ContainerBox box = box(at, end);
			boxes.add(box);
			at = box.end();
		}
		zero(at, end);
		return boxes;
	}

	private ContainerBox box(long at, long end) throws IOException {
		if (++this.boxes > MAX_BOXES) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		long size = int32(at) & 0xFFFF_FFFFL;
		long body = at + HEADER;
		if (size == 1) {
			size = (end - at >= HEADER + 8) ? int64(body) : 0;
			body += 8;
		}
		else if (size == 0) {
			// To the file's end, which only its last box may say.
			size = (end == this.length) ? end - at : 0;
		}
		if (size < body - at || size > end - at) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return new ContainerBox(text(at + 4), at, body, at + size);
	}

	/** Four letters. */
	String text(long at) throws IOException {
		byte[] letters = new byte[4];
		seek(at, 4);
		this.file.readFully(letters);
		return new String(letters, StandardCharsets.ISO_8859_1);
	}

	int int32(long at) throws IOException {
		seek(at, 4);
		return this.file.readInt();
	}

	long int64(long at) throws IOException {
		seek(at, 8);
		return this.file.readLong();
	}

	int int8(long at) throws IOException {
		seek(at, 1);
		return this.file.readUnsignedByte();
	}

	/** A table, which must lie within the file: its length is not believed. */
	byte[] bytes(long at, long count) throws IOException {
		seek(at, count);
		byte[] bytes = new byte[(int) count];
		this.file.readFully(bytes);
		return bytes;
	}

	private void seek(long at, long count) throws IOException {
		if (at < 0 || count < 0 || at > this.length - count) {
			throw new EOFException();
		}
		this.file.seek(at);
	}

	/** Turns a box into free space. */
	void erase(ContainerBox box) throws IOException {
		this.file.seek(box.start() + 4);
		this.file.write("free".getBytes(StandardCharsets.US_ASCII));
		zero(box.body(), box.end());
	}

	void zero(long from, long to) throws IOException {
		if (to <= from) {
			return;
		}
		this.file.seek(from);
		for (long left = to - from; left > 0; left -= ZEROS.length) {
			this.file.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
