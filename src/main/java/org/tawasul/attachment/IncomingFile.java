package org.tawasul.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tawasul.attachment.sanitizer.TemporaryFile;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody sent it.
 *
 * @param name as its sender called it; may be empty
 * @param file where its bytes are
 */
public record IncomingFile(String name, Path file) implements TemporaryFile {

	/**
	 * Moves a part of a request to a temporary file that no other user of the machine can
	 * read.
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
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
