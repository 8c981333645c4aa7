package org.tawasul.attachment.sanitizer.picture;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Copies of a PNG the chunks that make the picture (PNG, second edition, section 5), and
 * nothing else. Their checksums must be right and their data must unpack to exactly the
 * picture's size, so no decoder has to guess at a missing half.
 */
final class PngChunks {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** No chunk but those with the picture's data is longer than this. */
	private static final int MAX_SMALL = 8 << 20;

	private static final int MAX_PROFILE = 4 << 20;

	/** Passes of interlacing: first column, first row, steps (section 8.2). */
	private static final int[][] ADAM7 = { { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 },
			{ 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 } };

	private final DataInputStream in;

	private final DataOutputStream out;

	private final Limits limits;

	private final CRC32 sum = new CRC32();

	private final Inflater inflater = new Inflater();

	private final byte[] buffer = new byte[1 << 15];

	private final byte[] unpacked = new byte[1 << 15];

	private int width;

	private int height;

	private long expected;

	private int orientation = 1;

	private byte @Nullable [] profile;

	private PngChunks(InputStream in, OutputStream out, Limits limits) {
		this.in = new DataInputStream(in);
		this.out = new DataOutputStream(out);
		this.limits = limits;
	}

	static Sketch copy(InputStream in, OutputStream out, Limits limits) throws IOException {
		PngChunks chunks = new PngChunks(in, out, limits);
		try {
			chunks.copy();
		}
		catch (EOFException | DataFormatException cutOff) {
			throw new FileRejectedException(FileRejectionReason.BROKEN, cutOff);
		}
		finally {
			chunks.inflater.end();
		}
		return new Sketch(chunks.width, chunks.height, chunks.orientation, chunks.profile);
	}

	private void copy() throws IOException, DataFormatException {
		this.in.skipBytes(SIGNATURE.length);
		this.out.write(SIGNATURE);
		boolean more = true;
		while (more) {
			more = chunk();
		}
		if (this.width == 0 || !this.inflater.finished() || this.inflater.getBytesWritten() != this.expected) {
			throw broken();
		}
		this.out.flush();
	}

	/** Answers with false behind the last one; what follows is left behind. */
	private boolean chunk() throws IOException, DataFormatException {
		int length = this.in.readInt();
		byte[] name = this.in.readNBytes(4);
		String type = new String(name, StandardCharsets.ISO_8859_1);
		if (length < 0 || (this.width == 0) != type.equals("IHDR")) {
			throw broken();
		}
		this.sum.reset();
		this.sum.update(name);
		switch (type) {
			case "IDAT" -> data(length, name);
			case "IHDR", "PLTE", "tRNS", "IEND" -> keep(type, name, small(length));
			case "iCCP" -> this.profile = profile(small(length));
			case "eXIf" -> this.orientation = Exif.orientation(small(length));
			default -> {
				if (Character.isUpperCase(type.charAt(0))) {
					throw broken();
				}
				this.in.skipNBytes(length + 4L);
			}
		}
		return !type.equals("IEND");
	}

	private byte[] small(int length) throws IOException {
		if (length > MAX_SMALL) {
			throw broken();
		}
		byte[] content = this.in.readNBytes(length);
		this.sum.update(content);
		check();
		return content;
	}

	private void check() throws IOException {
		if (this.in.readInt() != (int) this.sum.getValue()) {
			throw broken();
		}
	}

	private void keep(String type, byte[] name, byte[] content) throws IOException {
		if (type.equals("IHDR")) {
			header(content);
		}
		this.out.writeInt(content.length);
		this.out.write(name);
		this.out.write(content);
		this.out.writeInt((int) this.sum.getValue());
	}

	private void header(byte[] content) throws IOException {
		DataInputStream header = new DataInputStream(new ByteArrayInputStream(content));
		this.width = header.readInt();
		this.height = header.readInt();
		this.limits.check(this.width, this.height);
		int depth = header.readUnsignedByte();
		int samples = switch (header.readUnsignedByte()) {
			case 0, 3 -> 1;
			case 4 -> 2;
			case 2 -> 3;
			case 6 -> 4;
			default -> throw broken();
		};
		header.skipBytes(2);
		int bits = depth * samples;
		this.expected = (header.readUnsignedByte() == 0) ? rows(0, 0, 1, 1, bits) : interlaced(bits);
	}

	private long interlaced(int bits) {
		long bytes = 0;
		for (int[] pass : ADAM7) {
			bytes += rows(pass[0], pass[1], pass[2], pass[3], bits);
		}
		return bytes;
	}

	/** Each row has one byte for its filter before it. */
	private long rows(int x, int y, int stepX, int stepY, int bits) {
		long columns = Math.max(0, (this.width - x + stepX - 1L) / stepX);
		long rows = Math.max(0, (this.height - y + stepY - 1L) / stepY);
		return (columns == 0) ? 0 : rows * (1 + (columns * bits + 7) / 8);
	}

	private void data(int length, byte[] name) throws IOException, DataFormatException {
		this.out.writeInt(length);
		this.out.write(name);
		int left = length;
		while (left > 0) {
			int count = this.in.read(this.buffer, 0, Math.min(left, this.buffer.length));
			if (count < 0) {
				throw broken();
			}
			this.sum.update(this.buffer, 0, count);
			this.out.write(this.buffer, 0, count);
			unpack(count);
			left -= count;
		}
		check();
		this.out.writeInt((int) this.sum.getValue());
	}

	private void unpack(int count) throws DataFormatException {
		this.inflater.setInput(this.buffer, 0, count);
		while (!this.inflater.finished() && !this.inflater.needsInput()) {
			int bytes = this.inflater.inflate(this.unpacked);
			if (bytes == 0 && this.inflater.needsDictionary() || this.inflater.getBytesWritten() > this.expected) {
				throw broken();
			}
		}
	}

	/** Its name, a zero, the method, and the packed profile. */
	private static byte @Nullable [] profile(byte[] content) {
		int name = 0;
		while (name < content.length && content[name] != 0) {
			name++;
		}
		int start = Math.min(content.length, name + 2);
		try (InputStream packed = new InflaterInputStream(
				new ByteArrayInputStream(content, start, content.length - start))) {
			byte[] profile = packed.readNBytes(MAX_PROFILE + 1);
			return (profile.length <= MAX_PROFILE) ? profile : null;
		}
		catch (IOException broken) {
			return null;
		}
	}

	private static FileRejectedException broken() {
		return new FileRejectedException(FileRejectionReason.BROKEN);
	}

}
