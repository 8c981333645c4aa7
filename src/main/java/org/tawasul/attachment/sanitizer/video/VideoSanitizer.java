package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileSanitizer;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * Erases what videos say beside pictures and sound. These are copied as they are: what a
 * recorder may have hidden within them (as messages between the pictures of H.264) stays.
 */
@Component
class VideoSanitizer implements FileSanitizer {

	@Override
	public Set<SourceFormat> formats() {
		return EnumSet.of(SourceFormat.MP4, SourceFormat.MOV);
	}

	@Override
	public FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
		Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
		try (BoxFile file = new BoxFile(target)) {
			MetadataEraser.erase(file);
		}
		return (format == SourceFormat.MOV) ? FileKind.MOV : FileKind.MP4;
	}

}
