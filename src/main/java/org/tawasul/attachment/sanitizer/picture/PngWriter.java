package org.tawasul.attachment.sanitizer.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Puts chunks of a PNG together again (ISO 15948, 5.3).
 */
final class PngWriter {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private final ByteArrayOutputStream out;

	PngWriter(int size) {
		this.out = new ByteArrayOutputStream(size);
		this.out.writeBytes(SIGNATURE);
	}

	void add(String type, byte[] content) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 checksum = new CRC32();
		checksum.update(name);
		checksum.update(content);
		this.out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
		this.out.writeBytes(name);
		this.out.writeBytes(content);
		this.out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
	}

	byte[] content() {
		return this.out.toByteArray();
	}

}
