package org.tawasul.attachment.sanitizer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file by its first bytes: ours and Tika's reading of them must agree. The name
 * is not asked.
 */
final class FormatDetector {

	private static final Detector TIKA = MimeTypes.getDefaultMimeTypes();

	/**
	 * Brands of ISO 14496-12 containers that hold a video as phones and browsers know it.
	 */
	private static final Set<String> VIDEO = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8",
			"iso9", "mp41", "mp42", "mp71", "avc1", "hvc1", "hev1", "M4V ", "M4VP", "M4VH", "MSNV", "mmp4", "dash",
			"3gp4", "3gp5", "3gp6", "3gp7", "3gp8", "3gp9", "3g2a", "3g2b", "3g2c", "XAVC");

	private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2",
			"msf1");

	/** What readers of PDF pass over: a byte order mark, line ends. */
	private static final Pattern BEFORE_PDF = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?[\\s\\x00]*");

	private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

	private FormatDetector() {
	}

	/**
	 * What a file claims to be.
	 * @param file as it came in
	 * @return its format
	 * @throws FileRejectedException when it is none that we take
	 */
	static SourceFormat detect(Path file) throws IOException {
		byte[] head = head(file);
		if (head.length == 0) {
			throw new FileRejectedException(FileRejectionReason.EMPTY);
		}
		SourceFormat format = format(head);
		if (!agrees(format, tika(file))) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		return format;
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(64);
		}
	}

	private static String tika(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return TIKA.detect(in, new Metadata()).toString();
		}
	}

	private static boolean agrees(SourceFormat format, String mediaType) {
		return switch (format) {
			case JPEG -> mediaType.equals("image/jpeg");
			case PNG -> mediaType.equals("image/png") || mediaType.equals("image/vnd.mozilla.apng");
			case GIF -> mediaType.equals("image/gif");
			case WEBP -> mediaType.equals("image/webp");
			case PDF -> mediaType.equals("application/pdf");
			case MP4, MOV -> !PICTURES.contains(mediaType) && !mediaType.startsWith("text/");
		};
	}

	private static SourceFormat format(byte[] head) {
		String text = new String(head, StandardCharsets.ISO_8859_1);
		if (text.startsWith("\u00ff\u00d8\u00ff")) {
			return SourceFormat.JPEG;
		}
		if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
			return SourceFormat.PNG;
		}
		if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
			return SourceFormat.GIF;
		}
		if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
			return SourceFormat.WEBP;
		}
		if (BEFORE_PDF.matcher(text).replaceFirst("").startsWith("%PDF-")) {
			return SourceFormat.PDF;
		}
		if (text.startsWith("ftyp", 4)) {
			return container(text.substring(8));
		}
		throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
	}

	/** By the major brand, which says what the file wants to be read as. */
	private static SourceFormat container(String brands) {
		String brand = brands.substring(0, Math.min(4, brands.length()));
		if (brand.equals("qt  ")) {
			return SourceFormat.MOV;
		}
		if (VIDEO.contains(brand)) {
			return SourceFormat.MP4;
		}
		boolean avif = brands.contains("avif") || brands.contains("avis");
		throw new FileRejectedException(
				(HEIC.contains(brand) && !avif) ? FileRejectionReason.HEIC : FileRejectionReason.UNKNOWN_KIND);
	}

}
