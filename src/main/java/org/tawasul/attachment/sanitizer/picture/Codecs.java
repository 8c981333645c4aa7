package org.tawasul.attachment.sanitizer.picture;

import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * The decoders and encoders we chose, by name: never whichever the classpath happens to
 * offer for a file's first bytes.
 */
@Component
class Codecs {

	private static final String JDK = "com.sun.imageio.plugins.";

	private final ImageReaderSpi jpeg;

	private final ImageReaderSpi png;

	private final ImageReaderSpi webp = new WebPImageReaderSpi();

	private final ImageWriterSpi jpegWriter;

	private final ImageWriterSpi pngWriter;

	Codecs() {
		// No files of ImageIO's own: ours are read and written in place.
		ImageIO.setUseCache(false);
		this.jpeg = jpegReader();
		this.png = find(ImageReaderSpi.class, JDK + "png.");
		this.jpegWriter = find(ImageWriterSpi.class, JDK + "jpeg.");
		this.pngWriter = find(ImageWriterSpi.class, JDK + "png.");
	}

	/** It leans on the JDK's, which it finds when it is registered. */
	private static ImageReaderSpi jpegReader() {
		IIORegistry registry = IIORegistry.getDefaultInstance();
		if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null) {
			registry.registerServiceProvider(new JPEGImageReaderSpi());
		}
		return registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
	}

	private static <T extends ImageReaderWriterSpi> T find(Class<T> role, String prefix) {
		Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(role, false);
		while (all.hasNext()) {
			T one = all.next();
			if (one.getClass().getName().startsWith(prefix)) {
				return one;
			}
		}
		throw new IllegalStateException("This Java has no " + prefix + role.getSimpleName());
	}

	ImageReader reader(Format format) throws IOException {
		return switch (format) {
			case JPEG -> this.jpeg.createReaderInstance();
			case PNG -> this.png.createReaderInstance();
			case WEBP -> this.webp.createReaderInstance();
		};
	}

	ImageWriter writer(Format format) throws IOException {
		Assert.isTrue(format != Format.WEBP, "WebP is read only");
		return ((format == Format.JPEG) ? this.jpegWriter : this.pngWriter).createWriterInstance();
	}

	/** What pictures are decoded from. */
	enum Format {

		JPEG, PNG, WEBP

	}

}
