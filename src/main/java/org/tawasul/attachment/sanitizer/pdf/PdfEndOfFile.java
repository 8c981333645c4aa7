package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * What must hold at the end of a PDF file before a parser may repair it: a file that was
 * cut off is refused rather than shown in part, and so is one that is another kind of
 * file as well.
 */
final class PdfEndOfFile {

	/** How far before the end the end marker may stand (ISO 32000-2, annex I). */
	private static final int END = 1024;

	/** A ZIP directory ends with 22 bytes and a comment of at most 65,535. */
	private static final int ZIP_END = (1 << 16) + 22;

	private PdfEndOfFile() {
	}

	static void check(Path file) throws IOException {
		String tail = tail(file);
		String last = tail.substring(Math.max(0, tail.length() - END)).replaceFirst("[\\s\\x00]+$", "");
		if (!last.contains("%%EOF")) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (!last.endsWith("%%EOF") || tail.contains("PK\5\6")) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
	}

	private static String tail(Path path) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(file.length(), ZIP_END)];
			file.seek(file.length() - tail.length);
			file.readFully(tail);
			return new String(tail, StandardCharsets.ISO_8859_1);
		}
	}

}
