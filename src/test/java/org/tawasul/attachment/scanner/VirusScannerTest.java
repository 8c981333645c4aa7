package org.tawasul.attachment.scanner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("services")
class VirusScannerTest {

	private static final int MEGABYTE = 1024 * 1024;

	private static final Duration SHORT = Duration.ofMillis(700);

	private static TestClamd clamd;

	@BeforeAll
	static void start() {
		clamd = new TestClamd().start();
	}

	@AfterAll
	static void stop() {
		clamd.close();
	}

	@Test
	void harmlessFilesOfEverySizeAreClean() {
		assertThat(scan(SampleFiles.png(1))).isEqualTo(ScanVerdict.CLEAN);
		assertThat(scan(noise(64 * 1024))).isEqualTo(ScanVerdict.CLEAN);
		assertThat(scan(noise(20 * MEGABYTE))).isEqualTo(ScanVerdict.CLEAN);
		assertThat(scan(new byte[0])).isEqualTo(ScanVerdict.CLEAN);
	}

	@Test
	void theTestVirusIsFoundByItselfAndInTheMiddleOfALargeFile(@TempDir Path folder) throws Exception {
		assertThat(scan(SampleFiles.EICAR)).isEqualTo(ScanVerdict.INFECTED);
		assertThat(clamd.scanner().scan(Files.write(folder.resolve("a.jpg"), SampleFiles.EICAR)))
			.isEqualTo(ScanVerdict.INFECTED);
		byte[] large = noise(20 * MEGABYTE);
		System.arraycopy(SampleFiles.EICAR, 0, large, 7 * MEGABYTE, SampleFiles.EICAR.length);
		assertThat(scan(large)).isEqualTo(ScanVerdict.INFECTED);
	}

	@Test
	void aFileLargerThanTheScannerTakesIsToldApart() {
		try (TestClamd narrow = new TestClamd("1M").start()) {
			assertThat(narrow.scanner().scan(new ByteArrayInputStream(noise(20 * MEGABYTE))))
				.isEqualTo(ScanVerdict.TOO_LARGE);
			assertThat(narrow.scanner().scan(new ByteArrayInputStream(noise(MEGABYTE + 1))))
				.isEqualTo(ScanVerdict.TOO_LARGE);
			assertThat(narrow.scanner().scan(new ByteArrayInputStream(noise(1000)))).isEqualTo(ScanVerdict.CLEAN);
		}
	}

	@Test
	void withoutAScannerFilesCountAsClean() {
		for (String none : new String[] { null, "", " " }) {
			VirusScanner nobody = TestClamd.scanner(none, SHORT);
			assertThat(nobody.isConfigured()).isFalse();
			assertThat(nobody.isAvailable()).isTrue();
			assertThat(nobody.scan(new ByteArrayInputStream(SampleFiles.EICAR))).isEqualTo(ScanVerdict.CLEAN);
		}
	}

	@Test
	void aScannerThatIsAwayLeavesTheQuestionOpen() throws Exception {
		int closed;
		try (ServerSocket free = new ServerSocket(0)) {
			closed = free.getLocalPort();
		}
		VirusScanner away = TestClamd.scanner("127.0.0.1:" + closed, SHORT);
		assertThat(away.isAvailable()).isFalse();
		assertThat(away.scan(new ByteArrayInputStream(noise(1000)))).isEqualTo(ScanVerdict.UNKNOWN);
		assertThat(TestClamd.scanner("no-such-host.invalid:3310", SHORT).scan(new ByteArrayInputStream(noise(10))))
			.isEqualTo(ScanVerdict.UNKNOWN);
	}

	@Test
	void aScannerThatTakesNothingInHoldsNobodyForLongerThanItMay() throws Exception {
		try (ServerSocket deaf = new ServerSocket(0)) {
			VirusScanner scanner = TestClamd.scanner("127.0.0.1:" + deaf.getLocalPort(), SHORT);
			long start = System.nanoTime();
			assertThat(scanner.scan(new ByteArrayInputStream(noise(20 * MEGABYTE)))).isEqualTo(ScanVerdict.UNKNOWN);
			assertThat(scanner.scan(new ByteArrayInputStream(noise(10)))).isEqualTo(ScanVerdict.UNKNOWN);
			assertThat(scanner.isAvailable()).isFalse();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "stream: OK?\0", "HTTP/1.1 400 Bad Request\r\n\r\n", "stream: \u0001 ERROR\0" })
	void anAnswerThatMeansNothingLeavesTheQuestionOpen(String answer) throws Exception {
		try (ServerSocket odd = new ServerSocket(0)) {
			CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> answer(odd, answer));
			VirusScanner scanner = TestClamd.scanner("127.0.0.1:" + odd.getLocalPort(), SHORT);
			assertThat(scanner.scan(new ByteArrayInputStream(noise(1000)))).isEqualTo(ScanVerdict.UNKNOWN);
			talk.join();
		}
	}

	private static void answer(ServerSocket server, String answer) {
		try (Socket line = server.accept(); InputStream in = line.getInputStream()) {
			in.readNBytes(10 + 4 + 1000 + 4);
			line.getOutputStream().write(answer.getBytes());
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	@Test
	void anAddressWithoutAPortIsRefusedAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ScannerProperties("clamd", SHORT))
			.withMessageContaining("host:port");
		assertThat(new ScannerProperties("[::1]:3310", SHORT).socketAddress().getPort()).isEqualTo(3310);
	}

	private static ScanVerdict scan(byte[] content) {
		return clamd.scanner().scan(new ByteArrayInputStream(content));
	}

	private static byte[] noise(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

}
