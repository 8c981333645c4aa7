package org.tawasul.attachment.sanitizer.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Copies of a JPEG what a decoder needs for its colours, and nothing else: no EXIF, no
 * XMP, no comment, no thumbnail, nothing behind the end (ITU-T T.81, annex B). What is
 * left out is never shown to a decoder.
 */
public final class JpegSegments {

	private static final int SOI = 0xD8;

	private static final int EOI = 0xD9;

	private static final int SOS = 0xDA;

	private static final int APP0 = 0xE0;

	private static final int APP1 = 0xE1;

	private static final int APP2 = 0xE2;

	private static final int APP14 = 0xEE;

	/** A profile of a printing press is half a megabyte; no more than this is kept. */
	private static final int MAX_PROFILE = 4 << 20;

	/** Scans that lossless rearranging of a photo makes at most; each costs a pass. */
	private static final int MAX_SCANS = 100;

	private static final byte[] JFIF = { 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

	private final DataInputStream in;

	private final DataOutputStream out;

	private final Limits limits;

	private int width;

	private int height;

	private int orientation = 1;

	private int scans;

	private int profile;

	private JpegSegments(InputStream in, OutputStream out, Limits limits) {
		this.in = new DataInputStream(in);
		this.out = new DataOutputStream(out);
		this.limits = limits;
	}

	/**
	 * Copies a JPEG without what cameras and programs put beside the picture. One that is
	 * cut off within the picture is ended there.
	 * @param in buffered
	 * @param out buffered
	 * @throws FileRejectedException if it is none
	 */
	public static void copy(InputStream in, OutputStream out) throws IOException {
		JpegSegments segments = new JpegSegments(in, out, new Limits(Long.MAX_VALUE / 8));
		try {
			segments.copy();
		}
		catch (EOFException cutOff) {
			if (segments.scans == 0) {
				throw new FileRejectedException(FileRejectionReason.BROKEN, cutOff);
			}
			segments.end();
		}
	}

	static Sketch copy(InputStream in, OutputStream out, Limits limits) throws IOException {
		JpegSegments segments = new JpegSegments(in, out, limits);
		try {
			segments.copy();
		}
		catch (EOFException cutOff) {
			throw new FileRejectedException(FileRejectionReason.BROKEN, cutOff);
		}
		return new Sketch(segments.width, segments.height, segments.orientation, null);
	}

	private void copy() throws IOException {
		if (this.in.readUnsignedShort() != (0xFF00 | SOI)) {
			throw broken();
		}
		marker(SOI);
		int marker = next();
		while (marker != EOI) {
			marker = segment(marker);
		}
		if (this.scans == 0) {
			throw broken();
		}
		end();
	}

	private void end() throws IOException {
		marker(EOI);
		this.out.flush();
	}

	/** The next marker; bytes that belong nowhere are skipped, as decoders do. */
	private int next() throws IOException {
		while (true) {
			int code = this.in.readUnsignedByte();
			while (code != 0xFF) {
				code = this.in.readUnsignedByte();
			}
			while (code == 0xFF) {
				code = this.in.readUnsignedByte();
			}
			if (code != 0 && !isRestart(code)) {
				return code;
			}
		}
	}

	private static boolean isRestart(int code) {
		return code >= 0xD0 && code <= 0xD7;
	}

	/** Reads one segment and what hangs on it; answers with the marker behind. */
	private int segment(int marker) throws IOException {
		if (marker == SOI || marker < 0xC0) {
			throw broken();
		}
		byte[] content = new byte[Math.max(0, this.in.readUnsignedShort() - 2)];
		this.in.readFully(content);
		switch (marker) {
			case 0xC0, 0xC1, 0xC2 -> frame(marker, content);
			case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
				throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
			case 0xC4, 0xDB, 0xDD -> write(marker, content);
			case APP0, APP1, APP2, APP14 -> application(marker, content);
			case SOS -> {
				return scan(content);
			}
			default -> {
				// Comments and whatever else programs leave.
			}
		}
		return next();
	}

	private void frame(int marker, byte[] content) throws IOException {
		if (this.width != 0 || content.length < 6 || content[0] != 8) {
			throw broken();
		}
		this.height = (content[1] & 0xFF) << 8 | content[2] & 0xFF;
		this.width = (content[3] & 0xFF) << 8 | content[4] & 0xFF;
		this.limits.check(this.width, this.height);
		if (marker == 0xC2) {
			this.limits.checkProgressive(this.width, this.height);
		}
		write(marker, content);
	}

	private void application(int marker, byte[] content) throws IOException {
		if (marker == APP0 && starts(content, "JFIF\0")) {
			write(APP0, JFIF);
		}
		else if (marker == APP14 && starts(content, "Adobe") && content.length >= 12) {
			write(APP14, Arrays.copyOf(content, 12));
		}
		else if (marker == APP2 && starts(content, "ICC_PROFILE\0") && this.profile < MAX_PROFILE) {
			this.profile += content.length;
			write(APP2, content);
		}
		else if (marker == APP1 && starts(content, "Exif\0")) {
			this.orientation = Exif
				.orientation(Arrays.copyOfRange(content, Math.min(6, content.length), content.length));
		}
	}

	private static boolean starts(byte[] content, String word) {
		return new String(content, 0, Math.min(content.length, word.length()), StandardCharsets.ISO_8859_1)
			.equals(word);
	}

	/** The picture's own data run up to the next marker that is not part of them. */
	private int scan(byte[] content) throws IOException {
		if (this.width == 0 || ++this.scans > MAX_SCANS) {
			throw broken();
		}
		this.limits.checkAll((long) this.width * this.height * this.scans / 8);
		write(SOS, content);
		while (true) {
			int next = this.in.readUnsignedByte();
			if (next == 0xFF) {
				int code = this.in.readUnsignedByte();
				while (code == 0xFF) {
					code = this.in.readUnsignedByte();
				}
				if (code != 0 && !isRestart(code)) {
					return code;
				}
				this.out.write(0xFF);
				next = code;
			}
			this.out.write(next);
		}
	}

	private void marker(int code) throws IOException {
		this.out.writeShort(0xFF00 | code);
	}

	private void write(int marker, byte[] content) throws IOException {
		marker(marker);
		this.out.writeShort(content.length + 2);
		this.out.write(content);
	}

	private static FileRejectedException broken() {
		return new FileRejectedException(FileRejectionReason.BROKEN);
	}

}
