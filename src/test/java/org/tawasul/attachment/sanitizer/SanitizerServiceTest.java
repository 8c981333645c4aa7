package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.tawasul.language.Messages;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which files are taken at all, and how many at once.
 */
class SanitizerServiceTest {

	@TempDir
	Path folder;

	/** By content, whatever they are called. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EMPTY        |
			UNKNOWN_KIND | x
			UNKNOWN_KIND | <!DOCTYPE html><html><script>alert(1)</script></html>
			UNKNOWN_KIND | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
			UNKNOWN_KIND | <?xml version="1.0"?><svg/>
			UNKNOWN_KIND | PK~03~04~14~00
			UNKNOWN_KIND | MZ~90~00~03~00
			UNKNOWN_KIND | ~7FELF~02~01~01
			UNKNOWN_KIND | II*~00~08~00~00~00
			UNKNOWN_KIND | MM~00*~00~00~00~08
			UNKNOWN_KIND | ~D0~CF~11~E0~A1~B1~1A~E1
			UNKNOWN_KIND | BM~36~00~00~00
			UNKNOWN_KIND | RIFF~10~00~00~00WAVEfmt
			UNKNOWN_KIND | ~00~00~00~1CftypavifX~00~00~00mif1avifmiafMA1B
			UNKNOWN_KIND | ~00~00~00~1Cftypmif1X~00~00~00avifmiafMA1B~00~00~00~00
			UNKNOWN_KIND | ~00~00~00~14ftypM4A X~00~00~00isom
			UNKNOWN_KIND | ~1A~45~DF~A3~01~00~00~00
			UNKNOWN_KIND | x%PDF-1.7 not at the start
			BROKEN       | ~EF~BB~BF~0D~0A%PDF-1.7 behind what readers pass over
			HEIC         | ~00~00~00~18ftypheicX~00~00~00mif1heic
			HEIC         | ~00~00~00~18ftypmif1X~00~00~00mif1heic
			HEIC         | ~00~00~00~18ftypmif2X~00~00~00mif2heic
			HEIC         | ~00~00~00~18ftypheimX~00~00~00mif1heim
			BROKEN       | ~00~00~00~18ftyphev1X~00~00~00isomhev1
			BROKEN       | ~00~00~00~18ftyp3gp7X~00~00~00isom3gp7
			UNKNOWN_KIND | ~00~00~00~10moov~00~00~00~08free
			UNKNOWN_KIND | ~00~00~00~18ftypcrx X~00~00~00isomcrx
			BROKEN       | ~FF~D8~FF~E0<html><script>alert(1)</script></html>
			BROKEN       | ~89PNG~0D~0A~1A~0A<html>and nothing of a picture</html>
			TOO_MANY_PIXELS | GIF89a/*<html>*/=1;alert(1)//
			BROKEN       | %PDF-1.7
			BROKEN       | ~00~00~00~18ftypmp42X~00~00~00mp42isom
			""")
	void fileIsToldByItsContent(FileRejectionReason fault, String content) {
		byte[] raw = bytes((content != null) ? content : "");
		for (String name : List.of("photo.jpg", "a.pdf", "")) {
			assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, name))
				.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(fault));
		}
	}

	@Test
	void nothingOfARefusedFileStays() throws IOException {
		Failing failing = new Failing(new AtomicReference<>());
		SanitizerService cleaning = new SanitizerService(List.of(failing), TestSanitizers.SETTINGS,
				Mockito.mock(Messages.class));
		Path file = Files.write(this.folder.resolve("raw"), TestSanitizers.sample("photo.jpg"));
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> cleaning.sanitize(file, "a"));
		assertThat(failing.written().get()).doesNotExist();
		assertThat(file).exists();
	}

	@Test
	void fileThatTakesAllMemoryIsRefused() throws IOException {
		SanitizerService cleaning = new SanitizerService(List.of(new Greedy()), TestSanitizers.SETTINGS,
				Mockito.mock(Messages.class));
		Path file = Files.write(this.folder.resolve("raw"), TestSanitizers.sample("photo.jpg"));
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> cleaning.sanitize(file, "a"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.OVERPACKED));
	}

	@Test
	void whoWaitsTooLongIsAskedToTryAgain() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		SanitizerProperties settings = new SanitizerProperties(1, 1, DataSize.ofMegabytes(1), 1,
				DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), Duration.ofSeconds(60), 1, Duration.ofMillis(20));
		SanitizerService cleaning = new SanitizerService(List.of(new Lingering(started, over)), settings,
				Mockito.mock(Messages.class));
		Path file = Files.write(this.folder.resolve("raw"), TestSanitizers.sample("photo.jpg"));
		CompletableFuture<SanitizedFile> first = CompletableFuture.supplyAsync(() -> cleaning.sanitize(file, "a"));
		started.await();
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> cleaning.sanitize(file, "b"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.BUSY));
		over.countDown();
		first.get().close();
		cleaning.sanitize(file, "c").close();
	}

	@Test
	void everyFaultHasItsWords() throws IOException {
		for (String bundle : List.of("/messages/attachment.properties", "/messages/attachment_en.properties")) {
			String words = new String(SanitizerServiceTest.class.getResourceAsStream(bundle).readAllBytes(),
					StandardCharsets.UTF_8);
			for (FileRejectionReason fault : FileRejectionReason.values()) {
				assertThat(words).contains("\n" + fault.messageKey() + "=");
			}
		}
	}

	/** A tilde and two digits are a byte. */
	private static byte[] bytes(String text) {
		return Pattern.compile("~([0-9A-F]{2})")
			.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Gives up halfway.
	 */
	private record Failing(AtomicReference<Path> written) implements FileSanitizer {

		@Override
		public Set<SourceFormat> formats() {
			return EnumSet.allOf(SourceFormat.class);
		}

		@Override
		public FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
			this.written.set(Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING));
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}

	}

	/**
	 * Wants more memory than there is.
	 */
	private record Greedy() implements FileSanitizer {

		@Override
		public Set<SourceFormat> formats() {
			return EnumSet.allOf(SourceFormat.class);
		}

		@Override
		public FileKind sanitize(Path source, SourceFormat format, Path target) {
			throw new OutOfMemoryError("Java heap space");
		}

	}

	/**
	 * Takes its time.
	 */
	private record Lingering(CountDownLatch started, CountDownLatch over) implements FileSanitizer {

		@Override
		public Set<SourceFormat> formats() {
			return EnumSet.allOf(SourceFormat.class);
		}

		@Override
		public FileKind sanitize(Path source, SourceFormat format, Path target) {
			this.started.countDown();
			try {
				this.over.await();
			}
			catch (InterruptedException stopped) {
				throw new IllegalStateException(stopped);
			}
			return FileKind.JPEG;
		}

	}

}
