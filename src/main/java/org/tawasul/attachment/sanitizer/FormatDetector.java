package org.tawasul.attachment.sanitizer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file by its first bytes, as Tika reads them. The name is not asked.
 */
final class FormatDetector {

	private static final Detector TIKA = MimeTypes.getDefaultMimeTypes();

	private static final int HEAD = 64;

	/**
	 * Tika also takes a header further on for one: readers of PDF pass over a byte order
	 * mark and line ends, no more.
	 */
	private static final Pattern PDF = Pattern.compile("(?:\u00ef\u00bb\u00bf)?[\\s\\x00]*%PDF-");

	/** ISO 14496-12: the length of the first box, its type, the major brand. */
	private static final Pattern CONTAINER = Pattern.compile("(?s).{4}ftyp");

	private static final Pattern QUICKTIME = Pattern.compile(CONTAINER + "qt  ");

	/** Pictures of newer iPhones; AVIF is at home in the same container. */
	private static final Pattern HEIC = Pattern.compile(CONTAINER + "(?:hei|hev[cx]|mif[12]|msf1)(?!.*avi[fs])");

	private FormatDetector() {
	}

	/**
	 * What a file claims to be.
	 * @param file as it came in
	 * @return its format
	 * @throws FileRejectedException when it is none that we take
	 */
	static SourceFormat detect(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			in.mark(HEAD);
			String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
			in.reset();
			if (head.isEmpty()) {
				throw new FileRejectedException(FileRejectionReason.EMPTY);
			}
			if (HEIC.matcher(head).lookingAt()) {
				throw new FileRejectedException(FileRejectionReason.HEIC);
			}
			return format(TIKA.detect(in, new Metadata()).toString(), head);
		}
	}

	private static SourceFormat format(String mediaType, String head) {
		return switch (mediaType) {
			case "image/jpeg" -> SourceFormat.JPEG;
			case "image/png", "image/vnd.mozilla.apng" -> SourceFormat.PNG;
			case "image/gif" -> SourceFormat.GIF;
			case "image/webp" -> SourceFormat.WEBP;
			case "application/pdf" -> require(PDF, head, SourceFormat.PDF);
			case "video/quicktime", "video/mp4", "video/x-m4v", "video/3gpp", "video/3gpp2" ->
				require(CONTAINER, head, QUICKTIME.matcher(head).lookingAt() ? SourceFormat.MOV : SourceFormat.MP4);
			default -> throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		};
	}

	private static SourceFormat require(Pattern start, String head, SourceFormat format) {
		if (!start.matcher(head).lookingAt()) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		return format;
	}

}
