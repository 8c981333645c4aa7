package org.tawasul.attachment.sanitizer.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * JPEG 2000 pictures, which nothing here decodes: the boxes that are not needed to show
 * one are overwritten where they stand, so that nothing moves.
 */
final class Jpeg2000Boxes {

	private static final String HEADER = "jp2h";

	private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "rreq", HEADER, "jp2c");

	private static final Set<String> NEEDED_IN_HEADER = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ");

	private static final byte[] UNUSED = "free".getBytes(StandardCharsets.US_ASCII);

	private static final int CODE_STREAM = 0xFF4F;

	private final byte[] picture;

	private boolean changed;

	private Jpeg2000Boxes(byte[] picture) {
		this.picture = picture;
	}

	/**
	 * Overwrites what is not needed.
	 * @return whether there was anything
	 * @throws FileRejectedException when it is not made of boxes
	 */
	static boolean erase(byte[] picture) {
		if (picture.length > 1 && (ByteBuffer.wrap(picture).getShort() & 0xFFFF) == CODE_STREAM) {
			return false;
		}
		Jpeg2000Boxes boxes = new Jpeg2000Boxes(picture);
		boxes.erase(0, picture.length, NEEDED);
		return boxes.changed;
	}

	private void erase(int from, int to, Set<String> needed) {
		int at = from;
		while (at < to && !BlankBytes.only(this.picture, at)) {
			if (to - at < 8) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			ByteBuffer box = ByteBuffer.wrap(this.picture, at, to - at);
			long length = box.getInt() & 0xFFFF_FFFFL;
			String type = new String(this.picture, at + 4, 4, StandardCharsets.ISO_8859_1);
			int content = at + 8;
			if (length == 1 && to - at >= 16) {
				length = box.getLong(at + 8);
				content = at + 16;
			}
			else if (length == 0) {
				length = to - at;
			}
			if (length < content - at || length > to - at) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			int end = at + (int) length;
			if (!needed.contains(type)) {
				System.arraycopy(UNUSED, 0, this.picture, at + 4, UNUSED.length);
				Arrays.fill(this.picture, content, end, (byte) 0);
				this.changed = true;
			}
			else if (type.equals(HEADER)) {
				erase(content, end, NEEDED_IN_HEADER);
			}
			at = end;
		}
	}

}
