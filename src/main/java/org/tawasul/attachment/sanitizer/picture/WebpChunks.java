package org.tawasul.attachment.sanitizer.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Copies of a WebP its first picture and what is transparent in it, and nothing else (RFC
 * 9649).
 */
final class WebpChunks {

	/** The flags of an extended header that we keep: parts are transparent. */
	private static final int TRANSPARENT = 0x10;

	private static final int MAX_PROFILE = 4 << 20;

	private static final int MAX_EXIF = 1 << 20;

	private final RandomAccessFile in;

	private final Limits limits;

	private int width;

	private int height;

	private int orientation = 1;

	private byte @Nullable [] profile;

	private long alpha = -1;

	private long picture = -1;

	private boolean lossless;

	private boolean transparent;

	private WebpChunks(RandomAccessFile in, Limits limits) {
		this.in = in;
		this.limits = limits;
	}

	static Sketch copy(Path raw, OutputStream out, Limits limits) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(raw.toFile(), "r")) {
			WebpChunks chunks = new WebpChunks(in, limits);
			chunks.read();
			chunks.write(out);
			return new Sketch(chunks.width, chunks.height, chunks.orientation, chunks.profile);
		}
	}

	private void read() throws IOException {
		long end = 8 + (int32(4) & 0xFFFF_FFFFL);
		if (end > this.in.length() + (end & 1)) {
			throw broken();
		}
		chunks(12, Math.min(end, this.in.length()), false);
		if (this.picture < 0) {
			throw broken();
		}
	}

	private void chunks(long start, long end, boolean frame) throws IOException {
		long at = start;
		while (at + 8 <= end) {
			long length = int32(at + 4) & 0xFFFF_FFFFL;
			if (at + 8 + length > end) {
				throw broken();
			}
			chunk(name(at), at, length, frame);
			at += 8 + length + (length & 1);
		}
	}

	private void chunk(String name, long at, long length, boolean frame) throws IOException {
		switch (name) {
			case "VP8X" -> {
				byte[] header = bytes(at + 8, 10, length);
				this.limits.check(int24(header, 4) + 1, int24(header, 7) + 1);
			}
			case "ICCP" -> this.profile = (length <= MAX_PROFILE) ? bytes(at + 8, (int) length, length) : null;
			case "EXIF" -> this.orientation = (length <= MAX_EXIF) ? exif(bytes(at + 8, (int) length, length)) : 1;
			case "ANMF" -> {
				if (this.picture < 0 && !frame) {
					chunks(at + 8 + 16, at + 8 + length, true);
				}
			}
			case "ALPH" -> this.alpha = (this.picture < 0) ? at : this.alpha;
			case "VP8 ", "VP8L" -> picture(name, at, length);
			default -> {
				// XMP and whatever else programs leave.
			}
		}
	}

	/** Some programs write the block with the name that it has in a JPEG. */
	private static int exif(byte[] block) {
		boolean named = block.length > 6 && block[0] == 'E' && block[1] == 'x';
		return Exif.orientation(named ? Arrays.copyOfRange(block, 6, block.length) : block);
	}

	private void picture(String name, long at, long length) throws IOException {
		if (this.picture >= 0) {
			return;
		}
		this.picture = at;
		this.lossless = name.equals("VP8L");
		if (this.lossless) {
			byte[] header = bytes(at + 8, 5, length);
			int bits = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
			this.width = 1 + (bits & 0x3FFF);
			this.height = 1 + (bits >>> 14 & 0x3FFF);
			this.transparent = (bits >>> 28 & 1) == 1;
		}
		else {
			byte[] header = bytes(at + 8, 10, length);
			ByteBuffer little = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
			this.width = little.getShort(6) & 0x3FFF;
			this.height = little.getShort(8) & 0x3FFF;
			this.transparent = this.alpha >= 0;
		}
		this.limits.checkWebp(this.width, this.height);
	}

	/** A plain still picture: its header, what is transparent, the picture. */
	private void write(OutputStream out) throws IOException {
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		boolean extended = this.transparent && !this.lossless;
		if (extended) {
			header.write("VP8X".getBytes(StandardCharsets.ISO_8859_1));
			header.write(little(10));
			header.write(little(TRANSPARENT));
			header.write(little(this.width - 1), 0, 3);
			header.write(little(this.height - 1), 0, 3);
		}
		long size = 4 + header.size() + (extended ? padded(this.alpha) : 0) + padded(this.picture);
		out.write("RIFF".getBytes(StandardCharsets.ISO_8859_1));
		out.write(little((int) size));
		out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
		header.writeTo(out);
		if (extended) {
			copy(this.alpha, out);
		}
		copy(this.picture, out);
		out.flush();
	}

	private long padded(long chunk) throws IOException {
		long length = int32(chunk + 4) & 0xFFFF_FFFFL;
		return 8 + length + (length & 1);
	}

	private void copy(long chunk, OutputStream out) throws IOException {
		this.in.seek(chunk);
		long length = 8 + (int32(chunk + 4) & 0xFFFF_FFFFL);
		byte[] buffer = new byte[1 << 15];
		this.in.seek(chunk);
		for (long left = length; left > 0;) {
			int count = (int) Math.min(left, buffer.length);
			this.in.readFully(buffer, 0, count);
			out.write(buffer, 0, count);
			left -= count;
		}
		if ((length & 1) == 1) {
			out.write(0);
		}
	}

	private String name(long at) throws IOException {
		return new String(bytes(at, 4, 4), StandardCharsets.ISO_8859_1);
	}

	private int int32(long at) throws IOException {
		return ByteBuffer.wrap(bytes(at, 4, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
	}

	private byte[] bytes(long at, int count, long there) throws IOException {
		if (count > there) {
			throw broken();
		}
		byte[] bytes = new byte[count];
		this.in.seek(at);
		this.in.readFully(bytes);
		return bytes;
	}

	private static int int24(byte[] bytes, int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
	}

	private static byte[] little(int value) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
	}

	private static FileRejectedException broken() {
		return new FileRejectedException(FileRejectionReason.BROKEN);
	}

}
