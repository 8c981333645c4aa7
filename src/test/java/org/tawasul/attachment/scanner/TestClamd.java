package org.tawasul.attachment.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import org.tawasul.attachment.SampleFiles;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Debian's clamd, as a process of the test's own, with signatures of ours only.
 */
public final class TestClamd implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

	private final Path folder;

	private final int port;

	private final String limit;

	private Process process;

	/** Prepares one that knows EICAR; it is not started yet. */
	public TestClamd() {
		this("25M");
	}

	TestClamd(String streamMaxLength) {
		assertThat(PROGRAM).as("clamd is missing: apt-get install --no-install-recommends clamav-daemon (see .ci/run)")
			.exists();
		this.limit = streamMaxLength;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
			this.folder = Files.createTempDirectory("tawasul-clamd-");
			Files.createDirectory(this.folder.resolve("signatures"));
			Files.writeString(this.folder.resolve("signatures/tawasul.ndb"),
					"Tawasul.Eicar:0:*:" + HexFormat.of().formatHex(SampleFiles.EICAR) + "\n");
			Files.writeString(this.folder.resolve("clamd.conf"), configuration());
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private String configuration() {
		return String.join("\n", "Foreground yes", "TCPSocket " + this.port, "TCPAddr 127.0.0.1",
				"DatabaseDirectory " + this.folder.resolve("signatures"), "TemporaryDirectory " + this.folder,
				"StreamMaxLength " + this.limit, "LogFile " + this.folder.resolve("clamd.log"), "MaxThreads 4", "");
	}

	/** From the next start on this content is harmful. */
	public void learn(byte[] content) {
		try {
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
			Files.writeString(this.folder.resolve("signatures/later.hdb"),
					hash + ":" + content.length + ":Tawasul.Later\n", StandardCharsets.US_ASCII);
		}
		catch (IOException | NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Starts it, and waits until it answers. */
	public TestClamd start() {
		try {
			this.process = new ProcessBuilder(PROGRAM.toString(), "-c", this.folder.resolve("clamd.conf").toString())
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("out.txt").toFile())
				.start();
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
		await("clamd answers").atMost(Duration.ofSeconds(30)).until(() -> {
			assertThat(this.process.isAlive()).as("clamd ended").isTrue();
			return scanner().isAvailable();
		});
		return this;
	}

	/** Kills it. */
	public void stop() {
		if (this.process != null) {
			this.process.destroyForcibly();
			try {
				this.process.waitFor(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** One that asks this clamd. */
	public VirusScanner scanner() {
		return scanner("127.0.0.1:" + this.port, Duration.ofSeconds(10));
	}

	/** One that asks whoever is at an address. */
	public static VirusScanner scanner(String address, Duration timeout) {
		return new VirusScanner(new ScannerProperties(address, timeout));
	}

	@Override
	public void close() {
		stop();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException undeletable) {
			throw new UncheckedIOException(undeletable);
		}
	}

}
