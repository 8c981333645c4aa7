package org.tawasul.attachment.sanitizer.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Writes a GIF anew, frame by frame (GIF89a): pictures, colours, delays and the number of
 * rounds stay; comments, texts and what programs leave do not. The pictures are unpacked
 * and packed again, so nothing hides behind their ends.
 */
final class GifBlocks {

	private static final int PICTURE = 0x2C;

	private static final int EXTENSION = 0x21;

	private static final int TRAILER = 0x3B;

	private static final int CONTROL = 0xF9;

	private static final int APPLICATION = 0xFF;

	private final DataInputStream in;

	private final OutputStream out;

	private final Limits limits;

	private long pixels;

	private boolean repeats;

	/** Delay and transparency of the picture that comes next. */
	private byte @Nullable [] control;

	private GifBlocks(InputStream in, OutputStream out, Limits limits) {
		this.in = new DataInputStream(in);
		this.out = out;
		this.limits = limits;
	}

	static void copy(InputStream in, OutputStream out, Limits limits) throws IOException {
		try {
			new GifBlocks(in, out, limits).copy();
		}
		catch (EOFException cutOff) {
			throw new FileRejectedException(FileRejectionReason.BROKEN, cutOff);
		}
	}

	private void copy() throws IOException {
		screen();
		int block = this.in.readUnsignedByte();
		while (block != TRAILER) {
			switch (block) {
				case PICTURE -> picture();
				case EXTENSION -> extension();
				case 0 -> {
					// Some programs end a block once too often.
				}
				default -> throw broken();
			}
			block = this.in.readUnsignedByte();
		}
		if (this.pixels == 0) {
			throw broken();
		}
		this.out.write(TRAILER);
		this.out.flush();
	}

	private void screen() throws IOException {
		this.in.skipNBytes(6);
		byte[] screen = read(7);
		this.limits.check(int16(screen, 0), int16(screen, 2));
		this.out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
		this.out.write(screen);
		colours(screen[4]);
	}

	private void colours(byte flags) throws IOException {
		if ((flags & 0x80) != 0) {
			this.out.write(read(3 << ((flags & 7) + 1)));
		}
	}

	private void picture() throws IOException {
		byte[] place = read(9);
		int width = int16(place, 4);
		int height = int16(place, 6);
		this.limits.check(width, height);
		this.pixels += (long) width * height;
		this.limits.checkAll(this.pixels);
		if (this.control != null) {
			this.out.write(this.control);
			this.control = null;
		}
		this.out.write(PICTURE);
		this.out.write(place);
		colours(place[8]);
		int bits = this.in.readUnsignedByte();
		byte[] colours = new GifUnpacker(this.in, bits).unpack(width * height);
		new GifPacker(this.out, bits).pack(colours);
	}

	private void extension() throws IOException {
		int label = this.in.readUnsignedByte();
		byte[] first = block();
		if (label == CONTROL && first.length == 4) {
			this.control = new byte[] { EXTENSION, (byte) CONTROL, 4, (byte) (first[0] & 0x1F), first[1], first[2],
					first[3], 0 };
		}
		else if (label == APPLICATION && isLoop(first)) {
			byte[] loop = block();
			if (loop.length == 3 && loop[0] == 1) {
				repeat(loop);
			}
			first = loop;
		}
		while (first.length > 0) {
			first = block();
		}
	}

	private static boolean isLoop(byte[] name) {
		String text = new String(name, StandardCharsets.ISO_8859_1);
		return text.equals("NETSCAPE2.0") || text.equals("ANIMEXTS1.0");
	}

	private void repeat(byte[] loop) throws IOException {
		if (!this.repeats) {
			this.repeats = true;
			this.out.write(new byte[] { EXTENSION, (byte) APPLICATION, 11 });
			this.out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
			this.out.write(new byte[] { 3, 1, loop[1], loop[2], 0 });
		}
	}

	/** One run of at most 255 bytes; an empty one ends a block. */
	private byte[] block() throws IOException {
		return read(this.in.readUnsignedByte());
	}

	private byte[] read(int count) throws IOException {
		byte[] bytes = new byte[count];
		this.in.readFully(bytes);
		return bytes;
	}

	private static int int16(byte[] bytes, int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
	}

	private static FileRejectedException broken() {
		return new FileRejectedException(FileRejectionReason.BROKEN);
	}

}
