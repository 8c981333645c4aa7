package org.tawasul.basicdata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The encodings that are accepted.
 */
enum FileEncoding {

	/** What spreadsheets call "CSV UTF-8", with or without a byte-order mark. */
	UTF_8("utf-8", StandardCharsets.UTF_8),

	/** What spreadsheets in Arabic call "CSV" without more. */
	WINDOWS_1256("windows-1256", Charset.forName("windows-1256"));

	private final String code;

	private final Charset charset;

	FileEncoding(String code, Charset charset) {
		this.code = code;
		this.charset = charset;
	}

	/** The name in settings and forms, such as {@code windows-1256}. */
	public String code() {
		return this.code;
	}

	Charset charset() {
		return this.charset;
	}

	/** The encoding of that name; nothing for any other text. */
	static Optional<FileEncoding> of(String code) {
		return Stream.of(values()).filter((encoding) -> encoding.code.equalsIgnoreCase(code.strip())).findFirst();
	}

}
