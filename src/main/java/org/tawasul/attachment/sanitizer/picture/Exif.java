package org.tawasul.attachment.sanitizer.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing of EXIF that a picture needs to be seen right.
 */
final class Exif {

	private static final int ORIENTATION = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY = 12;

	private Exif() {
	}

	/**
	 * How the camera was held.
	 * @param tiff an EXIF block from its byte order mark on
	 * @return 1–8 as in EXIF 2.32, table 6; 1 where nothing sensible is said
	 */
	static int orientation(byte[] tiff) {
		try {
			ByteBuffer data = ByteBuffer.wrap(tiff);
			data.order((data.getShort() == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = data.getInt(4);
			int entries = data.getShort(directory) & 0xFFFF;
			for (int i = 0; i < entries; i++) {
				int entry = directory + 2 + i * ENTRY;
				if ((data.getShort(entry) & 0xFFFF) == ORIENTATION && data.getShort(entry + 2) == SHORT) {
					int value = data.getShort(entry + 8);
					return (value >= 1 && value <= 8) ? value : 1;
				}
			}
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException nonsense) {
			// A block that is cut off says nothing.
		}
		return 1;
	}

}
