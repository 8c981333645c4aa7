package org.tawasul.attachment.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class S3ContentStoreTest {

	private static final byte[] MEGABYTE = new byte[1 << 20];

	/** More than the buffers of both ends hold. */
	private static final int MEGABYTES = 200;

	private final CompletableFuture<Boolean> sentWhole = new CompletableFuture<>();

	private HttpServer server;

	@BeforeEach
	void start() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.server.createContext("/", (call) -> {
			call.sendResponseHeaders(200, (long) MEGABYTES * MEGABYTE.length);
			try (OutputStream out = call.getResponseBody()) {
				for (int i = 0; i < MEGABYTES; i++) {
					out.write(MEGABYTE);
				}
				this.sentWhole.complete(true);
			}
			finally {
				this.sentWhole.complete(false);
			}
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whoStopsReadingFetchesNoMore() throws Exception {
		URI endpoint = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		S3Properties settings = new S3Properties(endpoint, "bucket", "us-east-1", "key", "secret", true,
				Duration.ofSeconds(5), Duration.ofSeconds(60));
		try (S3ContentStore store = new S3ContentStore(settings)) {
			try (InputStream in = store.open("location")) {
				assertThat(in.readNBytes(10)).hasSize(10);
			}
			assertThat(this.sentWhole.get(30, TimeUnit.SECONDS)).isFalse();
		}
	}

}
