package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
		byte[] video = Files.readAllBytes(source);
		MetadataEraser.erase(ByteBuffer.wrap(video));
		Files.write(target, video);
		return (format == SourceFormat.MOV) ? FileKind.MOV : FileKind.MP4;
	}

}
