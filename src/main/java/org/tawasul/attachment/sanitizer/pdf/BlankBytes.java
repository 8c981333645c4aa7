package org.tawasul.attachment.sanitizer.pdf;

/**
 * Line ends and padding that programs leave after a picture.
 */
final class BlankBytes {

	private BlankBytes() {
	}

	static boolean only(byte[] bytes, int from) {
		for (int i = from; i < bytes.length; i++) {
			if (bytes[i] != 0 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != ' ') {
				return false;
			}
		}
		return true;
	}

}
