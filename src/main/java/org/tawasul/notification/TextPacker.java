package org.tawasul.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs a message's texts and facts into a tenth of their size. They consist of sentences
 * that hardly change, and these stand in a dictionary beforehand. The format is zlib's
 * (RFC 1950): it names the dictionary by its checksum, and ends with one of the texts, so
 * that nothing is ever read back that differs from what was packed.
 * <p>
 * What was packed with a dictionary needs it for good: none ever changes. A better one
 * gets another number and is added here.
 */
public final class TextPacker {

	/** Of what is packed from now on. */
	private static final byte[] DICTIONARY = read("/notification/texts-2.txt");

	private static final Map<Integer, byte[]> BY_CHECKSUM = Stream.of(DICTIONARY, read("/notification/texts-1.txt"))
		.collect(Collectors.toMap(TextPacker::checksum, Function.identity()));

	/** No text in the database contains the one, and no text of ours the other. */
	private static final String SEPARATORS = "[\0\u001F]";

	private static final String SEPARATOR = "\u001F";

	private static final int BUFFER = 4096;

	private TextPacker() {
	}

	/**
	 * Packs texts.
	 * @param texts in an order that the reader knows
	 * @return what {@link #unpack} makes the same texts of; empty if it could not
	 */
	public static Optional<byte[]> pack(List<String> texts) {
		return Optional.of(deflate(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8)))
			.filter((packed) -> unpack(packed).equals(texts));
	}

	/**
	 * The texts as they were.
	 * @param packed what {@link #pack} made of them, in this release or an earlier one
	 * @return as many as were packed
	 * @throws IllegalStateException if they cannot be read back unchanged
	 */
	public static List<String> unpack(byte[] packed) {
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
			return List.of(texts.toString(StandardCharsets.UTF_8).split(SEPARATORS, -1));
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException("A packed message is damaged", ex);
		}
		finally {
			inflater.end();
		}
	}

	private static byte[] deflate(byte[] texts) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		try {
			deflater.setDictionary(DICTIONARY);
			deflater.setInput(texts);
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

	private static void supplyDictionary(Inflater inflater) throws DataFormatException {
		byte[] dictionary = inflater.needsDictionary() ? BY_CHECKSUM.get(inflater.getAdler()) : null;
		if (dictionary == null) {
			throw new DataFormatException("it is cut off, or its dictionary is unknown");
		}
		inflater.setDictionary(dictionary);
	}

	private static int checksum(byte[] dictionary) {
		Adler32 checksum = new Adler32();
		checksum.update(dictionary);
		return (int) checksum.getValue();
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
