package org.tawasul.guide;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.tawasul.language.SupportedLanguages;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The pictures of the guide's screens, which the browser tests take: the files
 * <code>img/guide/&lt;screen&gt;-&lt;language&gt;.png</code>. A screen that speaks one
 * language in the tests has one picture for all.
 */
@Component
class GuidePictures {

	/** Where they are among the static files. */
	static final String FOLDER = "img/guide/";

	private final Map<String, Optional<GuidePicture>> known = new ConcurrentHashMap<>();

	Optional<GuidePicture> find(GuideScreen screen, Locale locale) {
		return find(name(screen, SupportedLanguages.of(locale).getLanguage()))
			.or(() -> find(name(screen, SupportedLanguages.ARABIC.getLanguage())));
	}

	static String name(GuideScreen screen, String language) {
		return screen.id() + "-" + language + ".png";
	}

	private Optional<GuidePicture> find(String name) {
		return this.known.computeIfAbsent(name, GuidePictures::read);
	}

	private static Optional<GuidePicture> read(String name) {
		ClassPathResource file = new ClassPathResource("static/" + FOLDER + name);
		if (!file.exists()) {
			return Optional.empty();
		}
		try (InputStream content = file.getInputStream()) {
			Dimension size = size(content);
			return Optional.of(new GuidePicture("/" + FOLDER + name, size.width, size.height));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Dimension size(InputStream content) throws IOException {
		try (ImageInputStream input = ImageIO.createImageInputStream(content)) {
			ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
			try {
				reader.setInput(input);
				return new Dimension(reader.getWidth(0), reader.getHeight(0));
			}
			finally {
				reader.dispose();
			}
		}
	}

}
