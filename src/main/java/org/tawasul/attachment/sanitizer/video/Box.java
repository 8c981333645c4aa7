package org.tawasul.attachment.sanitizer.video;

/**
 * One box of a container (ISO 14496-12, 4.2): where it stands, its header included.
 *
 * @param type four letters
 * @param start of its header
 * @param body behind its header
 * @param end behind it
 */
record Box(String type, long start, long body, long end) {

	boolean is(String name) {
		return this.type.equals(name);
	}

	long length() {
		return this.end - this.body;
	}

}
