package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an object of a document says of itself before its stream, read by a reader of our
 * own that knows nothing but words (ISO 32000-2, 7.2 and 7.3): names with their escapes
 * undone, strings and comments passed over.
 */
final class ObjectHead {

	/** The head of a stream is some hundred bytes; whatever is longer has none. */
	static final int LONGEST = 1 << 16;

	private static final int MAX_WORD = 256;

	private static final String DELIMITERS = "()<>[]{}/%";

	private final Bytes bytes;

	private long at;

	private final long end;

	private final List<String> words = new ArrayList<>();

	private ObjectHead(Bytes bytes, long start) {
		this.bytes = bytes;
		this.at = start;
		this.end = start + LONGEST;
	}

	/**
	 * Reads the head of an object.
	 * @param start behind the word {@code obj}
	 * @return nothing if no stream hangs on the object
	 */
	static @Nullable StreamHead read(Bytes bytes, long start) throws IOException {
		ObjectHead head = new ObjectHead(bytes, start);
		String word = head.word();
		while (word != null && !Set.of("endobj", "obj", "stream", "xref", "trailer").contains(word)) {
			head.words.add(word);
			word = head.word();
		}
		return "stream".equals(word) ? new StreamHead(head.at, List.copyOf(head.words)) : null;
	}

	/** The next word; a name starts with its slash. Nothing at the end. */
	private @Nullable String word() throws IOException {
		while (this.at < this.end) {
			int code = this.bytes.at(this.at);
			if (code < 0) {
				return null;
			}
			if (code == '%') {
				skipComment();
			}
			else if (code == '(') {
				skipString();
			}
			else if (isSpace(code)) {
				this.at++;
			}
			else if (code == '/') {
				this.at++;
				return "/" + regular();
			}
			else if (DELIMITERS.indexOf(code) >= 0) {
				this.at++;
				return String.valueOf((char) code);
			}
			else {
				return regular();
			}
		}
		return null;
	}

	private void skipComment() throws IOException {
		while (this.at < this.end && this.bytes.at(this.at) >= 0 && "\r\n".indexOf(this.bytes.at(this.at)) < 0) {
			this.at++;
		}
	}

	private void skipString() throws IOException {
		int depth = 0;
		while (this.at < this.end && this.bytes.at(this.at) >= 0) {
			int code = this.bytes.at(this.at++);
			if (code == '\\') {
				this.at++;
			}
			else if (code == '(') {
				depth++;
			}
			else if (code == ')' && --depth == 0) {
				return;
			}
		}
	}

	private String regular() throws IOException {
		StringBuilder word = new StringBuilder();
		int code = this.bytes.at(this.at);
		while (code >= 0 && !isSpace(code) && DELIMITERS.indexOf(code) < 0 && word.length() < MAX_WORD) {
			int high = (code == '#') ? Character.digit(this.bytes.at(this.at + 1), 16) : -1;
			int low = (high >= 0) ? Character.digit(this.bytes.at(this.at + 2), 16) : -1;
			word.append((char) ((low >= 0) ? high << 4 | low : code));
			this.at += (low >= 0) ? 3 : 1;
			code = this.bytes.at(this.at);
		}
		return word.toString();
	}

	static boolean isSpace(int code) {
		return code == ' ' || code == '\n' || code == '\r' || code == '\t' || code == '\f' || code == 0;
	}

}
