package org.tawasul.attachment.sanitizer.pdf;

import java.nio.ByteBuffer;
import java.util.Set;

import org.tawasul.attachment.sanitizer.container.ContainerBox;

/**
 * JPEG 2000 pictures, which nothing here decodes: the boxes that are not needed to show
 * one are overwritten where they stand, so that nothing moves.
 */
final class Jpeg2000Metadata {

	private static final String HEADER = "jp2h";

	private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "rreq", HEADER, "jp2c");

	private static final Set<String> NEEDED_IN_HEADER = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ");

	private static final short CODE_STREAM = (short) 0xFF4F;

	private Jpeg2000Metadata() {
	}

	/**
	 * Overwrites what is not needed; a code stream without boxes has nothing of that
	 * kind.
	 */
	static void erase(ByteBuffer picture) {
		if (picture.limit() < 2 || picture.getShort(0) != CODE_STREAM) {
			erase(picture, NEEDED);
		}
	}

	private static void erase(ByteBuffer part, Set<String> needed) {
		for (ContainerBox box : ContainerBox.in(part)) {
			if (!needed.contains(box.type())) {
				box.erase();
			}
			else if (box.is(HEADER)) {
				erase(box.content(), NEEDED_IN_HEADER);
			}
		}
	}

}
