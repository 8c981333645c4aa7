package org.tawasul.attachment.sanitizer;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.tawasul.language.PlainText;

/**
 * Makes the name of a file safe to save: no path, no invisible characters, nothing that
 * is special to Windows, macOS or a shell, and the extension of what the file really is.
 * Letters of every script are kept.
 */
final class FileNameSanitizer {

	/** Well below the 255 bytes that file systems take, ending included. */
	private static final int MAX_BYTES = 180;

	/** Everything before the last separator, whichever system's. */
	private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

	/**
	 * Format characters but for the two joiners that scripts need, private and unassigned
	 * ones, and fillers that look like nothing.
	 */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u3164\\uFFA0\\u034F\\u2800&&[^\\u200C\\u200D]]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	/**
	 * What file systems and shells keep for themselves, and letters that look like it.
	 */
	private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*/\\\\%;`$&'!#{}^=\\u2044\\u2215\\uFF0F\\uFF3C]+");

	/** A run is tried from its beginning only, or many dots inside a name take long. */
	private static final Pattern EDGES = Pattern
		.compile("^[\\s._~\\-\\u200C\\u200D]+|(?<![\\s._\\-\\u200C\\u200D])[\\s._\\-\\u200C\\u200D]++$");

	/** Endings that say a kind; what stands in their place is the true one. */
	private static final Pattern ENDING = Pattern.compile(
			"\\.(?:jpe?g|jpe|jfif|pjpeg|png|apng|gif|webp|bmp|tiff?|hei[cf]|avif|svgz?|ico|pdf|mp4|m4v|mov|qt|3gpp?|3g2|avi|mkv|webm"
					+ "|html?|xhtml|xht|shtml|mhtml?|xml|js|mjs|css|php\\d?|jsp|aspx?|exe|com|scr|bat|cmd|ps1|vbs|jar|msi|lnk|hta|dll|sh"
					+ "|zip|rar|7z|gz|tar|docx?|docm|xlsx?|xlsm|pptx?|rtf|odt|txt|csv|eml|part|tmp|crdownload)$",
			Pattern.CASE_INSENSITIVE);

	/** Devices of Windows, whatever ending they have. */
	private static final Pattern DEVICE = Pattern.compile(
			"(?:con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(?:com|lpt)[0-9¹²³])(?:[ .].*)?", Pattern.CASE_INSENSITIVE);

	private FileNameSanitizer() {
	}

	/**
	 * The name to keep.
	 * @param given as the sender called it
	 * @param kind what the file truly is
	 * @param nameless what a file is called of whose name nothing is left
	 * @return at most 180 bytes of UTF-8
	 */
	static String sanitize(String given, FileKind kind, Supplier<String> nameless) {
		String ending = "." + kind.extension();
		String stem = withoutEdges(shortened(stem(given), MAX_BYTES - ending.length() - 1));
		if (stem.isEmpty()) {
			stem = nameless.get();
		}
		return (DEVICE.matcher(stem).matches() ? "_" : "") + stem + ending;
	}

	private static String stem(String given) {
		// A name that could never be typed need not be looked at as a whole.
		String end = given.substring(Math.max(0, given.length() - 1024));
		String name = PATH.matcher(Normalizer.normalize(end, Normalizer.Form.NFC)).replaceFirst("");
		name = SPACES.matcher(PlainText.clean(unescaped(name))).replaceAll(" ");
		name = SPECIAL.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_");
		return withoutEndings(name);
	}

	/**
	 * Browsers write a quotation mark and line ends in a name like this (WHATWG HTML,
	 * multipart/form-data), and nothing else.
	 */
	private static String unescaped(String name) {
		return name.replace("%22", "\"").replaceAll("%0[DA]", " ");
	}

	/** Each of several: {@code photo.jpg.html} is called {@code photo}. */
	private static String withoutEndings(String name) {
		String stem = withoutEdges(name);
		while (ENDING.matcher("." + stem).find() || ENDING.matcher(stem).find()) {
			stem = withoutEdges(ENDING.matcher("." + stem).replaceFirst(""));
		}
		return stem;
	}

	private static String withoutEdges(String name) {
		return EDGES.matcher(name).replaceAll("");
	}

	/** Cut between what readers take for letters, never within one. */
	private static String shortened(String name, int bytes) {
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(name);
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
			end = letters.preceding(end);
		}
		return name.substring(0, end);
	}

}
