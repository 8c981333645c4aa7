package org.tawasul.attachment.sanitizer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sanitised file. It is a temporary file that belongs to the caller: closing deletes
 * it.
 *
 * @param file the temporary file
 * @param kind what it is
 * @param name as its sender called it, made harmless, with the extension of its kind
 */
public record SanitizedFile(Path file, FileKind kind, String name) implements Closeable {

	/**
	 * Size of the content.
	 * @return in bytes
	 */
	public long size() {
		try {
			return Files.size(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
