package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.tawasul.language.Messages;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;

/**
 * The sanitisers as the application puts them together, without the application.
 */
public final class TestSanitizers {

	/** As they come out of the box. */
	public static final SanitizerProperties SETTINGS = settings(64_000_000);

	/** As it comes out of the box, though a page is given up sooner. */
	public static final DrawingProperties DRAWING = new DrawingProperties(144, 4_000_000, 8_000_000,
			Duration.ofSeconds(4), 2, Duration.ofSeconds(20));

	private static final SanitizerService USUAL = with(SETTINGS);

	private TestSanitizers() {
	}

	public static SanitizerProperties settings(long maxPixels) {
		return new SanitizerProperties(maxPixels, 16_000_000, DataSize.ofMegabytes(20), 500, DataSize.ofGigabytes(1),
				DataSize.ofMegabytes(64), Duration.ofSeconds(60), 2, Duration.ofSeconds(30));
	}

	/** As usual, but no picture of more than a thousand pixels is written. */
	public static SanitizerProperties tiny() {
		return new SanitizerProperties(64_000_000, 1000, DataSize.ofMegabytes(20), 500, DataSize.ofGigabytes(1),
				DataSize.ofMegabytes(64), Duration.ofSeconds(60), 2, Duration.ofSeconds(30));
	}

	/** As usual, but work on a file is given up after a second. */
	public static SanitizerProperties impatient() {
		return new SanitizerProperties(64_000_000, 16_000_000, DataSize.ofMegabytes(20), 500, DataSize.ofGigabytes(1),
				DataSize.ofMegabytes(64), Duration.ofSeconds(1), 2, Duration.ofSeconds(30));
	}

	/** As usual, but nothing larger than 60 kB is written. */
	public static SanitizerProperties small() {
		return new SanitizerProperties(64_000_000, 16_000_000, DataSize.ofBytes(60_000), 3, DataSize.ofMegabytes(8),
				DataSize.ofMegabytes(2), Duration.ofSeconds(60), 2, Duration.ofSeconds(30));
	}

	public static SanitizerService usual() {
		return USUAL;
	}

	public static SanitizerService with(SanitizerProperties settings) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		Messages words = Mockito.mock(Messages.class);
		BDDMockito.given(words.text(Mockito.eq("attachment.nameless"), Mockito.any())).willReturn("مرفق");
		context.registerBean(SanitizerProperties.class, () -> settings);
		context.registerBean(DrawingProperties.class, () -> DRAWING);
		context.registerBean(Messages.class, () -> words);
		context.scan("org.tawasul.attachment.sanitizer");
		context.refresh();
		return context.getBean(SanitizerService.class);
	}

	/** A file of ours, as bytes: see the note beside them. */
	public static byte[] sample(String name) {
		try (InputStream in = TestSanitizers.class.getResourceAsStream("/attachment/" + name)) {
			return Objects.requireNonNull(in, name).readAllBytes();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Cleans bytes as if they had come in, and gives back what would be kept. */
	public static Result clean(byte[] raw, String name) {
		return clean(USUAL, raw, name);
	}

	public static Result clean(SanitizerService sanitizer, byte[] raw, String name) {
		try {
			Path file = Files.createTempFile("tawasul-raw-", ".part");
			try {
				Files.write(file, raw);
				try (SanitizedFile cleaned = sanitizer.sanitize(file, name)) {
					return new Result(Files.readAllBytes(cleaned.file()), cleaned.kind(), cleaned.name());
				}
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * What would be kept.
	 */
	public record Result(byte[] content, FileKind kind, String name) {

		/** The content, each byte a character. */
		public String text() {
			return new String(this.content, StandardCharsets.ISO_8859_1);
		}

	}

}
