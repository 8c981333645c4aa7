package org.tawasul.attachment.sanitizer.pdf;

import java.nio.charset.StandardCharsets;

/**
 * What stands in a JPEG beside what is needed to show it: segments of a camera or a
 * program, and bytes after its end.
 */
final class JpegSegments {

	private static final int APP0 = 0xE0;

	private static final int APP2 = 0xE2;

	private static final int APP14 = 0xEE;

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	/** The first of them, and of the tables that stand between their markers. */
	private static final int FRAME = 0xC0;

	private static final int RESTART = 0xD0;

	/** Of JFIF's segment without a thumbnail. */
	private static final int JFIF = 14;

	private static final int ADOBE = 12;

	private final byte[] jpeg;

	private int at;

	private JpegSegments(byte[] jpeg, int at) {
		this.jpeg = jpeg;
		this.at = at;
	}

	/**
	 * Looks for whatever does not belong to the picture.
	 * @return also where the file is not understood
	 */
	static boolean tellMore(byte[] jpeg) {
		return new JpegSegments(jpeg, start(jpeg)).tellMore();
	}

	/** PDFBox passes over a line end before the picture. */
	static int start(byte[] jpeg) {
		return (jpeg.length > 0 && jpeg[0] == '\n') ? 1 : 0;
	}

	private boolean tellMore() {
		if (marker() != START) {
			return true;
		}
		boolean scanned = false;
		while (this.at < this.jpeg.length) {
			int marker = marker();
			if (marker == END) {
				return !BlankBytes.only(this.jpeg, this.at);
			}
			int length = length();
			if (marker < 0 || length < 2 || length > this.jpeg.length - this.at) {
				return true;
			}
			if (!isNeeded(marker, length - 2)) {
				return true;
			}
			this.at += length;
			if (marker == SCAN) {
				scanned = true;
				skipScan();
			}
		}
		return !scanned;
	}

	private int marker() {
		if (this.at >= this.jpeg.length || (this.jpeg[this.at] & 0xFF) != 0xFF) {
			return -1;
		}
		while (this.at < this.jpeg.length && (this.jpeg[this.at] & 0xFF) == 0xFF) {
			this.at++;
		}
		return (this.at < this.jpeg.length) ? this.jpeg[this.at++] & 0xFF : -1;
	}

	private int length() {
		return (this.at + 2 > this.jpeg.length) ? -1 : (this.jpeg[this.at] & 0xFF) << 8 | this.jpeg[this.at + 1] & 0xFF;
	}

	/**
	 * Frames, scans and their tables; JFIF's units, Adobe's colour transform and the
	 * colour profile.
	 */
	private boolean isNeeded(int marker, int length) {
		return switch (marker) {
			case APP0 -> length == JFIF && startsWith("JFIF\0");
			case APP2 -> startsWith("ICC_PROFILE\0");
			case APP14 -> length == ADOBE && startsWith("Adobe");
			default -> marker >= FRAME && marker < RESTART || marker >= SCAN && marker < APP0;
		};
	}

	private boolean startsWith(String text) {
		int start = this.at + 2;
		int end = Math.min(this.jpeg.length, start + text.length());
		return new String(this.jpeg, start, end - start, StandardCharsets.ISO_8859_1).equals(text);
	}

	/** To the next marker that is neither a stuffed byte nor a restart. */
	private void skipScan() {
		while (this.at < this.jpeg.length) {
			if ((this.jpeg[this.at] & 0xFF) == 0xFF && this.at + 1 < this.jpeg.length) {
				int next = this.jpeg[this.at + 1] & 0xFF;
				if (next != 0 && next != 0xFF && (next < RESTART || next >= START)) {
					return;
				}
			}
			this.at++;
		}
	}

}
