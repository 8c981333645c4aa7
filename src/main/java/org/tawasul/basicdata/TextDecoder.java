package org.tawasul.basicdata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Decodes a file strictly. If no encoding is stated, UTF-8 is taken where the whole file
 * is valid, else Windows-1256 where the result looks like Arabic or Latin text; anything
 * else is refused with the first line that shows it, rather than imported as question
 * marks.
 */
final class TextDecoder {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/**
	 * Signs of a wrong encoding: control characters, or an accented Latin letter or an
	 * arithmetic sign inside an Arabic word, as in ISO 8859-6 read as Windows-1256.
	 */
	private static final Pattern GARBLED = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|\\uFFFD"
			+ "|\\p{IsArabic}[\\u00D7\\u00F7\\u00DF-\\u00FF\\u0152\\u0153]|[\\u00D7\\u00F7\\u00DF-\\u00FF\\u0152\\u0153]\\p{IsArabic}");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

	private final ImportFile file;

	private final ImportFaults faults;

	TextDecoder(ImportFile file, ImportFaults faults) {
		this.file = file;
		this.faults = faults;
	}

	/** The text without a byte-order mark; nothing if the file was refused. */
	Optional<String> decode(@Nullable FileEncoding stated) {
		byte[] bytes = this.file.content();
		int broken = firstNotUtf8(bytes);
		boolean plain = firstHighByte(bytes) == bytes.length;
		if (isWide(bytes)) {
			return refuse(1, "utf_16");
		}
		if (stated == FileEncoding.UTF_8 && broken >= 0) {
			return refuse(lineOf(bytes, broken), "not_utf_8");
		}
		if (stated == FileEncoding.WINDOWS_1256 && broken < 0 && !plain) {
			return refuse(lineOf(bytes, firstHighByte(bytes)), "not_windows_1256");
		}
		if (broken < 0) {
			return readable(withoutMark(new String(bytes, StandardCharsets.UTF_8)), "garbled");
		}
		if (startsWithMark(bytes) || mostlyUtf8(bytes)) {
			return refuse(lineOf(bytes, broken), "not_utf_8");
		}
		return readable(new String(bytes, FileEncoding.WINDOWS_1256.charset()),
				(stated != null) ? "not_windows_1256" : "unknown_encoding");
	}

	private Optional<String> readable(String text, String refusal) {
		int number = 0;
		for (String line : LINE_END.split(text, -1)) {
			number++;
			Optional<String> fault = GARBLED.matcher(line).find() ? Optional.of(refusal)
					: DamagedTextDetector.fault(line);
			if (fault.isPresent()) {
				return refuse(number, fault.get());
			}
		}
		return Optional.of(text);
	}

	private Optional<String> refuse(int line, String code) {
		this.faults.add(this.file.name(), line, null, code);
		return Optional.empty();
	}

	private static int firstNotUtf8(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
		return result.isError() ? in.position() : -1;
	}

	/** One invalid character does not make a UTF-8 file Windows-1256. */
	private static boolean mostlyUtf8(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		long good = text.chars().filter((character) -> character > 127 && character != 0xFFFD).count();
		long bad = text.chars().filter((character) -> character == 0xFFFD).count();
		return good > 10 * bad;
	}

	private static boolean isWide(byte[] bytes) {
		boolean marked = bytes.length >= 2 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
				|| (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
		return marked || (bytes.length >= 4 && (bytes[1] == 0 || bytes[0] == 0));
	}

	private static boolean startsWithMark(byte[] bytes) {
		return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static int firstHighByte(byte[] bytes) {
		return IntStream.range(0, bytes.length).filter((at) -> bytes[at] < 0).findFirst().orElse(bytes.length);
	}

	/** Lines end as on any system: CR LF, LF, or CR alone. */
	private static int lineOf(byte[] bytes, int position) {
		return LINE_END.split(new String(bytes, 0, position, StandardCharsets.ISO_8859_1), -1).length;
	}

}
