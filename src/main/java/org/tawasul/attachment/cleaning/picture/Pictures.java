package org.tawasul.attachment.cleaning.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.tawasul.attachment.cleaning.Cleaner;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileKind;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.attachment.cleaning.Sort;

import org.springframework.stereotype.Component;

/**
 * Decodes pictures and writes them anew.
 */
@Component
class Pictures implements Cleaner {

	@Override
	public boolean takes(Sort sort) {
		return sort == Sort.JPEG || sort == Sort.PNG;
	}

	@Override
	public FileKind clean(Path raw, Sort sort, Path clean) throws IOException {
		BufferedImage picture = ImageIO.read(raw.toFile());
		if (picture == null || !ImageIO.write(picture, sort.name(), clean.toFile())) {
			throw new FileRefused(FileFault.BROKEN);
		}
		return (sort == Sort.JPEG) ? FileKind.JPEG : FileKind.PNG;
	}

}
