package org.tawasul.attachment.sanitizer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file that belongs to whoever holds it: closing deletes it.
 */
public interface TemporaryFile extends Closeable {

	/**
	 * Where its bytes are.
	 * @return the file
	 */
	Path file();

	/**
	 * Size of the content.
	 * @return in bytes
	 */
	default long size() {
		try {
			return Files.size(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	default void close() {
		try {
			Files.deleteIfExists(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
