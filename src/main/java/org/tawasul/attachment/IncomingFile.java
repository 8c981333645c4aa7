package org.tawasul.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody sent it, in a temporary file that belongs to whoever holds this:
 * closing deletes it.
 *
 * @param name as its sender called it: anything, perhaps nothing
 * @param file where its bytes are
 */
public record IncomingFile(String name, Path file) implements Closeable {

	/**
	 * Takes a file out of a form or a call. No other user of the machine can read it.
	 * @param part as Spring hands it over, on the disk already
	 * @return the file, to be closed
	 */
	public static IncomingFile of(MultipartFile part) {
		String name = part.getOriginalFilename();
		try {
			Path file = Files.createTempFile("tawasul-incoming-", ".part");
			try {
				part.transferTo(file);
				return new IncomingFile((name != null) ? name : "", file);
			}
			catch (IOException | RuntimeException failed) {
				Files.deleteIfExists(file);
				throw failed;
			}
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	long size() {
		try {
			return Files.size(this.file);
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException undeletable) {
			throw new UncheckedIOException(undeletable);
		}
	}

}
