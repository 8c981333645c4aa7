package org.tawasul.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs a message's texts into a tenth of their size. They consist of sentences that
 * hardly change, and these stand in a dictionary beforehand. The format is zlib's (RFC
 * 1950): it names the dictionary by its checksum, and ends with one of the texts, so that
 * nothing is ever read back that differs from what was packed.
 * <p>
 * What was packed with a dictionary needs it for good: it never changes. A better one
 * gets another number and is added here.
 */
final class TextPacker {

	private static final byte[] DICTIONARY = read("/notification/texts-1.txt");

	/** No text in the database contains it. */
	private static final String SEPARATOR = "\0";

	private static final int BUFFER = 4096;

	private TextPacker() {
	}

	static byte[] pack(RenderedMessage message) {
		String texts = String.join(SEPARATOR, message.subject(), message.body(), message.shortText());
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		try {
			deflater.setDictionary(DICTIONARY);
			deflater.setInput(texts.getBytes(StandardCharsets.UTF_8));
			deflater.finish();
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			byte[] buffer = new byte[BUFFER];
			while (!deflater.finished()) {
				packed.write(buffer, 0, deflater.deflate(buffer));
			}
			return packed.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	/**
	 * The texts as they were.
	 * @throws IllegalStateException if they cannot be read back unchanged
	 */
	static RenderedMessage unpack(byte[] packed) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(packed);
			ByteArrayOutputStream texts = new ByteArrayOutputStream();
			byte[] buffer = new byte[BUFFER];
			while (!inflater.finished()) {
				int count = inflater.inflate(buffer);
				texts.write(buffer, 0, count);
				if (count == 0 && !inflater.finished()) {
					supplyDictionary(inflater);
				}
			}
			return parse(texts.toString(StandardCharsets.UTF_8));
		}
		catch (DataFormatException | IllegalArgumentException ex) {
			throw new IllegalStateException("A packed message is damaged", ex);
		}
		finally {
			inflater.end();
		}
	}

	private static void supplyDictionary(Inflater inflater) throws DataFormatException {
		if (!inflater.needsDictionary()) {
			throw new DataFormatException("it is cut off");
		}
		inflater.setDictionary(DICTIONARY);
	}

	private static RenderedMessage parse(String texts) throws DataFormatException {
		String[] parts = texts.split(SEPARATOR, -1);
		if (parts.length != 3) {
			throw new DataFormatException("it has " + parts.length + " texts");
		}
		return new RenderedMessage(parts[0], parts[1], parts[2]);
	}

	private static byte[] read(String resource) {
		try (InputStream in = TextPacker.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("missing: " + resource);
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
