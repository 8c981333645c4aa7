package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.FileImageOutputStream;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * The decoders and encoders we chose, by name: never whichever the class path happens to
 * offer.
 */
@Component
class ImageCodecs {

	private static final String JDK = "com.sun.imageio.plugins.";

	/** Visually indistinguishable from the original. */
	private static final float QUALITY = 0.9f;

	private final ImageReaderSpi jpeg;

	ImageCodecs() {
		ImageIO.setUseCache(false);
		IIORegistry registry = IIORegistry.getDefaultInstance();
		if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null) {
			// It builds on the JDK's, which it finds when it is registered.
			registry.registerServiceProvider(new JPEGImageReaderSpi());
		}
		this.jpeg = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
	}

	ImageReader reader(SourceFormat format) throws IOException {
		return switch (format) {
			case JPEG -> this.jpeg.createReaderInstance();
			case WEBP -> new WebPImageReaderSpi().createReaderInstance();
			case PNG -> jdk(ImageReaderSpi.class, "png.").createReaderInstance();
			case GIF -> jdk(ImageReaderSpi.class, "gif.").createReaderInstance();
			default -> throw new IllegalArgumentException(format + " is no picture");
		};
	}

	ImageWriter writer(FileKind kind) throws IOException {
		return jdk(ImageWriterSpi.class, switch (kind) {
			case JPEG -> "jpeg.";
			case PNG -> "png.";
			case GIF -> "gif.";
			default -> throw new IllegalArgumentException(kind + " is no picture");
		}).createWriterInstance();
	}

	private static <T extends ImageReaderWriterSpi> T jdk(Class<T> role, String plugin) {
		Iterator<T> all = IIORegistry.getDefaultInstance()
			.getServiceProviders(role, (spi) -> spi.getClass().getName().startsWith(JDK + plugin), false);
		return all.next();
	}

	/**
	 * Writes pixels and nothing beside them, over whatever stands there.
	 */
	void write(BufferedImage picture, FileKind kind, Path file) throws IOException {
		Files.deleteIfExists(file);
		ImageWriter writer = writer(kind);
		try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			if (kind == FileKind.JPEG) {
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(picture, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
	}

}
