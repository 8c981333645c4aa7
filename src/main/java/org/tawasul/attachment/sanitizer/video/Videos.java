package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tawasul.attachment.sanitizer.Cleaner;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.Sort;

import org.springframework.stereotype.Component;

/**
 * Empties what videos say beside pictures and sound. These are copied as they are: what a
 * recorder may have hidden within them (as messages between the pictures of H.264) stays.
 */
@Component
class Videos implements Cleaner {

	@Override
	public boolean takes(Sort sort) {
		return sort == Sort.MP4 || sort == Sort.MOV;
	}

	@Override
	public FileKind clean(Path raw, Sort sort, Path clean) throws IOException {
		try (OutputStream out = Files.newOutputStream(clean)) {
			Files.copy(raw, out);
		}
		try (BoxFile file = new BoxFile(clean)) {
			Emptying.empty(file);
		}
		catch (IOException | RuntimeException unreadable) {
			throw (unreadable instanceof FileRejectedException refused) ? refused
					: new FileRejectedException(FileRejectionReason.BROKEN, unreadable);
		}
		return (sort == Sort.MOV) ? FileKind.MOV : FileKind.MP4;
	}

}
