package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tawasul.language.Messages;

/**
 * Detects the format of a file and has it written anew. The number of files sanitised at
 * the same time on a node is limited, and the others wait in order of arrival, so that
 * memory is bounded. Files are written to the JVM's temporary folder
 * ({@code java.io.tmpdir}).
 */
@Component
public class SanitizerService {

	private static final Logger log = LoggerFactory.getLogger(SanitizerService.class);

	/** Below this, in bytes, a failure to write is taken for a full disk. */
	private static final long FULL_DISK = 32 << 20;

	private final Map<SourceFormat, FileSanitizer> sanitizers = new EnumMap<>(SourceFormat.class);

	private final Semaphore places;

	private final SanitizerProperties properties;

	private final Messages messages;

	SanitizerService(List<FileSanitizer> sanitizers, SanitizerProperties properties, Messages messages) {
		sanitizers.forEach((each) -> each.formats().forEach((format) -> this.sanitizers.put(format, each)));
		this.places = new Semaphore(properties.atOnce(), true);
		this.properties = properties;
		this.messages = messages;
	}

	/**
	 * Writes a file anew. Waits where many come at once.
	 * @param source the file as it came in; stays as it is
	 * @param givenName as its sender called it: anything, perhaps nothing
	 * @return the sanitised copy, which the caller closes
	 * @throws FileRejectedException when the file is not acceptable
	 */
	public SanitizedFile sanitize(Path source, String givenName) {
		try {
			SourceFormat format = FormatDetector.detect(source);
			acquirePlace();
			try {
				return sanitize(source, format, givenName);
			}
			finally {
				this.places.release();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void acquirePlace() {
		try {
			if (this.places.tryAcquire(this.properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new FileRejectedException(FileRejectionReason.BUSY);
	}

	private SanitizedFile sanitize(Path source, SourceFormat format, String givenName) throws IOException {
		Path target = Files.createTempFile("tawasul-clean-", ".part");
		try {
			FileKind kind = sanitize(source, format, target);
			String name = FileNameSanitizer.sanitize(givenName, kind,
					() -> this.messages.text("attachment.nameless", LocaleContextHolder.getLocale()));
			return new SanitizedFile(target, kind, name);
		}
		catch (Throwable ex) {
			Files.deleteIfExists(target);
			throw ex;
		}
	}

	/** Whatever a decoder throws, the file is at fault, unless the disk is full. */
	private FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
		try {
			return Objects.requireNonNull(this.sanitizers.get(format)).sanitize(source, format, target);
		}
		catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			FileRejectedException rejected = (ex instanceof FileRejectedException already) ? already
					: new FileRejectedException((ex instanceof OutOfMemoryError) ? FileRejectionReason.OVERPACKED
							: FileRejectionReason.BROKEN, ex);
			if (rejected.reason() == FileRejectionReason.BROKEN && isDiskFull(source)) {
				throw new FileRejectedException(FileRejectionReason.STORE_AWAY, rejected);
			}
			log.debug("A {} file is refused: {}", format, rejected.reason(), rejected);
			throw rejected;
		}
	}

	private static boolean isDiskFull(Path file) throws IOException {
		return Files.getFileStore(file).getUsableSpace() < FULL_DISK;
	}

}
