package org.tawasul.attachment.sanitizer.video;

/**
 * One box of a container (ISO 14496-12, 4.2) and its place in the file, in bytes.
 *
 * @param type four letters
 * @param start first byte of its header
 * @param body first byte behind its header
 * @param end first byte behind it
 */
record ContainerBox(String type, long start, long body, long end) {

	boolean is(String name) {
		return this.type.equals(name);
	}

	long length() {
		return this.end - this.body;
	}

}
