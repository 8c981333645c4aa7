package org.tawasul.attachment.sanitizer.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Measures a document before anything opens it: that it is one from its first byte to its
 * last, asks for no password, and to how much its packed streams unpack. It believes no
 * table of contents and no length that the file states: it looks at every place where a
 * reader could find an object.
 */
final class Measuring {

	/** How far before the file's end its mark may stand (ISO 32000-2, annex I). */
	private static final int END = 1024;

	/** A ZIP archive ends with its directory and at most this much of a comment. */
	private static final int ZIP_END = (1 << 16) + 22;

	/** How often each byte may be looked at, so that heads within heads cost no more. */
	private static final int LOOKS = 20;

	private static final long FEW_LOOKS = 50_000_000;

	private final Bytes bytes;

	private final long maxUnpacked;

	private final long maxStructure;

	/** Where streams start that an object leads to, as far as they are still to come. */
	private final Set<Long> known = new HashSet<>();

	private long unpacked;

	private long structure;

	private Measuring(Bytes bytes, long maxUnpacked, long maxStructure) {
		this.bytes = bytes;
		this.maxUnpacked = maxUnpacked;
		this.maxStructure = maxStructure;
	}

	/**
	 * Looks through a document.
	 * @throws FileRejectedException if it should not be opened
	 */
	static void measure(Path file, long maxUnpacked, long maxStructure) throws IOException {
		try (Bytes bytes = new Bytes(file)) {
			Measuring measuring = new Measuring(bytes, maxUnpacked, maxStructure);
			measuring.ends();
			measuring.looksThrough();
		}
	}

	private void ends() throws IOException {
		long end = this.bytes.length();
		while (end > 0 && ObjectHead.isSpace(this.bytes.at(end - 1))) {
			end--;
		}
		String tail = this.bytes.text(Math.max(0, end - END), end);
		if (!tail.contains("%%EOF")) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (!tail.endsWith("%%EOF") || isZip()) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
	}

	/** The directory of a ZIP archive at the end, which makes the file one, too. */
	private boolean isZip() throws IOException {
		long length = this.bytes.length();
		for (long at = length - 22; at >= Math.max(0, length - ZIP_END); at--) {
			if (this.bytes.at(at) == 'P' && this.bytes.has("PK\5\6", at)
					&& at + 22 + this.bytes.at(at + 20) + (this.bytes.at(at + 21) << 8) == length) {
				return true;
			}
		}
		return false;
	}

	private void looksThrough() throws IOException {
		for (long at = 0; at < this.bytes.length(); at++) {
			switch (this.bytes.at(at)) {
				case 'o' -> object(at);
				case 's' -> stream(at);
				case '/' -> name(at);
				default -> {
					// Nothing starts here.
				}
			}
		}
	}

	private void object(long at) throws IOException {
		int before = this.bytes.at(at - 1);
		if (!this.bytes.has("obj", at) || before == 'd' && this.bytes.has("end", at - 3)) {
			return;
		}
		if (this.bytes.looks() > LOOKS * this.bytes.length() + FEW_LOOKS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		StreamHead head = ObjectHead.read(this.bytes, at + 3);
		if (head != null) {
			this.known.add(head.data());
			unpack(head);
		}
	}

	/** A stream that no object leads to is none of an honest program's. */
	private void stream(long at) throws IOException {
		if (!this.bytes.has("stream", at) || this.bytes.has("end", at - 3) || this.known.remove(at + 6)) {
			return;
		}
		long before = at - 1;
		while (ObjectHead.isSpace(this.bytes.at(before))) {
			before--;
		}
		int behind = this.bytes.at(at + 6);
		if (this.bytes.has(">>", before - 1) && ObjectHead.isSpace(behind)) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

	/** Streams that are enciphered cannot be measured, whatever the password. */
	private void name(long at) throws IOException {
		int first = this.bytes.at(at + 1);
		if (first != 'E' && first != '#' || !isEncrypt(at)) {
			return;
		}
		throw new FileRejectedException(FileRejectionReason.LOCKED);
	}

	private boolean isEncrypt(long at) throws IOException {
		String word = this.bytes.text(at, Math.min(this.bytes.length(), at + 64));
		return unescaped(word).matches("(?s)/Encrypt[\\s\\x00]*(?:\\d+[\\s\\x00]+\\d+[\\s\\x00]+R|<<).*");
	}

	private static String unescaped(String word) {
		return Pattern.compile("#([0-9A-Fa-f]{2})")
			.matcher(word)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
	}

	private void unpack(StreamHead head) throws IOException {
		if (head.isEvasive()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (head.isPackedAgainAndAgain()) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		long start = head.data();
		while (ObjectHead.isSpace(this.bytes.at(start)) && this.bytes.at(start) != 0) {
			start++;
		}
		List<String> filters = head.filters();
		if (!filters.isEmpty()) {
			count(start, filters, head.isStructure());
		}
	}

	private void count(long start, List<String> filters, boolean isStructure) throws IOException {
		byte[] buffer = new byte[1 << 15];
		try (InputStream in = Unpacking.undo(this.bytes.from(start), filters)) {
			if (filters.contains("/FlateDecode")) {
				for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
					add(count, isStructure);
				}
			}
		}
		catch (ZipException | EOFException broken) {
			// A reader shows what it has up to here, too.
		}
	}

	private void add(int count, boolean isStructure) {
		this.unpacked += count;
		this.structure += isStructure ? count : 0;
		if (this.unpacked > this.maxUnpacked || this.structure > this.maxStructure) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
	}

}
