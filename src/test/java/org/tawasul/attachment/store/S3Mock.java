package org.tawasul.attachment.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An S3-compatible store, as a process of the test's own.
 */
public final class S3Mock implements AutoCloseable {

	/** The bucket it has. */
	public static final String BUCKET = "tawasul-test";

	private static final Path PROGRAM = Path.of("target/s3mock/s3mock.jar");

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private Process process;

	/** Starts one, and waits until it answers. */
	public S3Mock() {
		assertThat(PROGRAM).as("the build copies it there: mvn pre-integration-test").exists();
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
		start();
	}

	private void start() {
		ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-jar", PROGRAM.toAbsolutePath().toString(),
				"--com.adobe.testing.s3mock.httpPort=" + this.port, "--server.port=0")
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target/s3mock/out.txt").toFile());
		try {
			this.process = program.start();
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
		await("the S3 store answers").atMost(Duration.ofSeconds(90)).until(() -> {
			assertThat(this.process.isAlive()).as("s3mock ended, see target/s3mock/out.txt").isTrue();
			return isBucketThere();
		});
	}

	private boolean isBucketThere() {
		try {
			HttpRequest make = HttpRequest.newBuilder(endpoint().resolve("/" + BUCKET))
				.PUT(BodyPublishers.noBody())
				.build();
			return this.http.send(make, BodyHandlers.discarding()).statusCode() < 500;
		}
		catch (IOException notYet) {
			return false;
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** How many objects it holds. */
	public long objects() {
		try {
			HttpResponse<String> list = this.http.send(
					HttpRequest.newBuilder(endpoint().resolve("/" + BUCKET + "?list-type=2")).build(),
					BodyHandlers.ofString());
			return Pattern.compile("<Key>").matcher(list.body()).results().count();
		}
		catch (IOException | InterruptedException failed) {
			throw new IllegalStateException(failed);
		}
	}

	URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/** The stores of an installation that is told to use this one. */
	public ContentStores stores(JdbcTemplate database) {
		return stores(endpoint(), database);
	}

	/** The stores of an installation that is told to use whatever is there. */
	public static ContentStores stores(URI endpoint, JdbcTemplate database) {
		return new ContentStores(new DatabaseContentStore(database), settings(endpoint, Duration.ofSeconds(20)));
	}

	/** The same, with little patience. */
	public static ContentStores impatient(URI endpoint, JdbcTemplate database) {
		return new ContentStores(new DatabaseContentStore(database), settings(endpoint, Duration.ofSeconds(1)));
	}

	static S3Properties settings(URI endpoint, Duration timeout) {
		return new S3Properties(endpoint, BUCKET, "me-central-1", "test-key", "test-secret", true,
				Duration.ofSeconds(1), timeout);
	}

	/** Kills it. */
	public void stop() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		stop();
	}

}
