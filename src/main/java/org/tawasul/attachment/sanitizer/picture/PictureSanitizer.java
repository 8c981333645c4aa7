package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileSanitizer;
import org.tawasul.attachment.sanitizer.SanitizerProperties;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * Decodes still pictures and encodes their pixels anew: upright, in sRGB, without any
 * metadata. Of moving PNG and WebP the first picture stays.
 */
@Component
class PictureSanitizer implements FileSanitizer {

	private final SanitizerProperties properties;

	private final ImageCodecs codecs;

	PictureSanitizer(SanitizerProperties properties, ImageCodecs codecs) {
		this.properties = properties;
		this.codecs = codecs;
	}

	@Override
	public Set<SourceFormat> formats() {
		return EnumSet.of(SourceFormat.JPEG, SourceFormat.PNG, SourceFormat.WEBP);
	}

	@Override
	public FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
		byte[] content = Files.readAllBytes(source);
		PictureMetadata metadata = PictureMetadata.read(content, format);
		PixelLimit limit = new PixelLimit(this.properties.maxPixels());
		ProcessingTimeout timeout = ProcessingTimeout.after(this.properties.maxTime());
		try (PictureDecoder decoder = new PictureDecoder(this.codecs.reader(format), metadata.decodable(), timeout)) {
			limit.check(decoder.width(), decoder.height(), format, metadata.progressive());
			int step = 1;
			while (decoder.pixels() / step / step > this.properties.maxWrittenPixels()) {
				step++;
			}
			FileKind kind = write(decoder, step, metadata, format, target);
			while (kind == FileKind.PNG && Files.size(target) > this.properties.maxWrittenSize().toBytes()) {
				kind = write(decoder, ++step, metadata, format, target);
			}
			return kind;
		}
	}

	private FileKind write(PictureDecoder decoder, int step, PictureMetadata metadata, SourceFormat format, Path target)
			throws IOException {
		BufferedImage picture = SrgbColors.convert(decoder.decode(step), metadata.colorProfile());
		BufferedImage upright = Orientation.apply(picture, metadata.orientation());
		boolean photo = format == SourceFormat.JPEG
				|| format == SourceFormat.WEBP && !SrgbColors.isTransparent(upright);
		FileKind kind = photo ? FileKind.JPEG : FileKind.PNG;
		this.codecs.write(photo ? SrgbColors.opaque(upright) : upright, kind, target);
		return kind;
	}

}
