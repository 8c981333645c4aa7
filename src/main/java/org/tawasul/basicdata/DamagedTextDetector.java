package org.tawasul.basicdata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises lines whose Arabic was lost or garbled by a program that saved them in a
 * wrong encoding before: what is left can be decoded, but is not what somebody wrote.
 */
final class DamagedTextDetector {

	/** Programs write a question mark for each letter that an encoding lacks. */
	private static final Pattern LOST = Pattern.compile("(?<![^\\s,;|\"])\\?{2,}|\\?{3,}");

	/** Arabic in Windows-1256 that was read as Western text: ãßÊÈ. */
	private static final Pattern READ_AS_WESTERN = Pattern.compile("(?<!\\p{L})[\\u00C0-\\u00FF]{3,}(?!\\p{L})");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	/** UTF-8 is often read as one of these. */
	private static final String[] MISTAKEN = { "windows-1256", "windows-1252", "ISO-8859-1" };

	private DamagedTextDetector() {
	}

	/** The code of the fault, or nothing for a line that is as it was written. */
	static Optional<String> fault(String line) {
		if (LOST.matcher(line).find()) {
			return Optional.of("lost_letters");
		}
		boolean garbled = READ_AS_WESTERN.matcher(line).find()
				|| Stream.of(MISTAKEN).map(Charset::forName).anyMatch((charset) -> isUtf8ReadAs(charset, line));
		return garbled ? Optional.of("garbled_letters") : Optional.empty();
	}

	/** Of genuine Arabic hardly two letters in a row are valid UTF-8. */
	private static boolean isUtf8ReadAs(Charset charset, String line) {
		if (line.chars().filter((letter) -> letter > 127).count() < 4) {
			return false;
		}
		try {
			ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(line));
			return ARABIC.matcher(StandardCharsets.UTF_8.newDecoder().decode(bytes)).find();
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
