package org.tawasul.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Memory stays flat while twenty callers send twenty megabytes of JSON each to the
 * engine's interface, half of them without saying how much. How it is without a limit:
 * {@code -Dtawasul.access.max-body=100MB}.
 */
@TawasulTest
@Tag("benchmark")
class LargeBodyBenchmark {

	private static final int CALLERS = 20;

	private static final int PIECES = 1_000;

	/** Live heap over idle, in bytes, for all callers together. */
	private static final long MAX_LIVE = 64 * 1024 * 1024;

	private static final String BEGIN = "{\"modifications\":{";

	private static final String END = "\"last\":{}}}";

	/** The same again and again, so that the senders take no memory: names may repeat. */
	private static final byte[] PIECE = IntStream.range(0, 1_000)
		.mapToObj("\"v%07d\":{\"value\":1},"::formatted)
		.collect(Collectors.joining())
		.getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	private int port;

	@Test
	void largeBodiesTakeNoMemory() {
		List<Integer> answers = new ArrayList<>(send(2));
		HeapPeakMeter.Figures figures = HeapPeakMeter.during(() -> answers.addAll(send(CALLERS)));
		Measurement.print(
				"%d bodies of %.0f MB at once, answered %s: live heap at most %.0f MB over idle, in use %.0f MB; %.1f s",
				CALLERS, length() / 1e6, answers, figures.live() / 1e6, figures.used() / 1e6, figures.seconds());
		assertThat(answers).containsOnly(413);
		assertThat(figures.live()).isLessThan(MAX_LIVE);
	}

	private List<Integer> send(int callers) {
		ExecutorService threads = Executors.newFixedThreadPool(callers);
		try {
			List<CompletableFuture<Integer>> sent = IntStream.range(0, callers)
				.mapToObj((caller) -> CompletableFuture.supplyAsync(() -> send(caller % 2 == 0), threads))
				.toList();
			return sent.stream().map(CompletableFuture::join).toList();
		}
		finally {
			threads.shutdown();
		}
	}

	/** Like curl, it looks for an answer while it still sends. */
	private int send(boolean ofKnownLength) {
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(head(ofKnownLength).getBytes(StandardCharsets.US_ASCII));
			write(out, BEGIN.getBytes(StandardCharsets.US_ASCII), ofKnownLength);
			for (int piece = 0; piece < PIECES && socket.getInputStream().available() == 0; piece++) {
				write(out, PIECE, ofKnownLength);
			}
			if (socket.getInputStream().available() == 0) {
				write(out, END.getBytes(StandardCharsets.US_ASCII), ofKnownLength);
				out.write(ofKnownLength ? new byte[0] : "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			}
			String status = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
			return Integer.parseInt(status.split(" ")[1]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String head(boolean ofKnownLength) {
		String basic = Base64.getEncoder().encodeToString("coordinator:Balagh-19996".getBytes(StandardCharsets.UTF_8));
		return "POST /engine-rest/process-instance/x/variables HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
				+ basic + "\r\nContent-Type: application/json\r\n"
				+ (ofKnownLength ? "Content-Length: " + length() : "Transfer-Encoding: chunked") + "\r\n\r\n";
	}

	private static void write(OutputStream out, byte[] piece, boolean ofKnownLength) throws IOException {
		out.write(ofKnownLength ? new byte[0]
				: (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.write(piece);
		out.write(ofKnownLength ? new byte[0] : "\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	private static long length() {
		return BEGIN.length() + (long) PIECE.length * PIECES + END.length();
	}

}
