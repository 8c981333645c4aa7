package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.lang.SequentialReader;

/**
 * Tells whether a JPEG holds anything beside what is needed to show it.
 */
final class JpegContent {

	/** Lengths of their segments without a thumbnail. */
	private static final int JFIF = 14;

	private static final int ADOBE = 12;

	/** The marker of a segment and its length. */
	private static final int SEGMENT = 4;

	/** The markers of the file's start and of its first scan. */
	private static final int MARKERS = 4;

	private static final byte SCAN = (byte) 0xDA;

	/** Behind the first scan: markers other than those of scans and their tables. */
	private static final Pattern FOREIGN = Pattern
		.compile("\u00ff[^\u0000\u00ff\u00c4\u00d0-\u00d7\u00d9-\u00db\u00dd]");

	/** Line ends and padding that programs leave after a picture. */
	private static final Pattern END = Pattern.compile("\u00ff\u00d9[\0\r\n ]*+(?!\\z)");

	private JpegContent() {
	}

	/**
	 * Whether all of it is needed.
	 * @return false also where the file is not understood
	 */
	static boolean isPictureOnly(byte[] jpeg) {
		try {
			SequentialReader reader = new SequentialByteArrayReader(jpeg);
			JpegSegmentData header = JpegSegmentReader.readSegments(reader, null);
			return isPictureOnly(header, reader.getPosition()) && isPictureOnly(jpeg, (int) reader.getPosition());
		}
		catch (JpegProcessingException | IOException ex) {
			return false;
		}
	}

	/**
	 * Segments of unknown types, or bytes between segments, make a difference in length.
	 */
	private static boolean isPictureOnly(JpegSegmentData header, long length) {
		long known = MARKERS;
		for (JpegSegmentType type : JpegSegmentType.values()) {
			for (byte[] segment : header.getSegments(type)) {
				if (!isNeeded(type, segment)) {
					return false;
				}
				known += SEGMENT + segment.length;
			}
		}
		return known == length;
	}

	/**
	 * Frames, scans and their tables; JFIF's units, Adobe's colour transform and the
	 * colour profile.
	 */
	private static boolean isNeeded(JpegSegmentType type, byte[] segment) {
		String text = new String(segment, StandardCharsets.ISO_8859_1);
		return switch (type) {
			case APP0 -> segment.length == JFIF && text.startsWith("JFIF\0");
			case APP2 -> text.startsWith("ICC_PROFILE\0");
			case APPE -> segment.length == ADOBE && text.startsWith("Adobe");
			default -> !type.name().startsWith("APP") && type != JpegSegmentType.COM;
		};
	}

	private static boolean isPictureOnly(byte[] jpeg, int scan) {
		String text = new String(jpeg, scan, jpeg.length - scan, StandardCharsets.ISO_8859_1);
		return jpeg[scan - 1] == SCAN && !FOREIGN.matcher(text).find() && !END.matcher(text).find();
	}

}
