package org.tawasul.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.tawasul.attachment.scanner.TestClamd;
import org.tawasul.attachment.scanner.VirusScanner;

/**
 * Speaks as clamd does, and cannot cope with one file.
 */
final class FailingClamd implements AutoCloseable {

	private final ServerSocket door = new ServerSocket(0);

	private final byte[] poison;

	FailingClamd(byte[] poison) throws IOException {
		this.poison = poison;
		Thread thread = new Thread(this::serve, "odd-scanner");
		thread.setDaemon(true);
		thread.start();
	}

	VirusScanner scanner() {
		return TestClamd.scanner("127.0.0.1:" + this.door.getLocalPort(), Duration.ofSeconds(10));
	}

	private void serve() {
		while (!this.door.isClosed()) {
			try (Socket line = this.door.accept()) {
				DataInputStream in = new DataInputStream(line.getInputStream());
				line.getOutputStream().write((answer(in) + '\0').getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException gone) {
				// The next one, if the door is open still.
			}
		}
	}

	private String answer(DataInputStream in) throws IOException {
		StringBuilder command = new StringBuilder();
		for (int next = in.read(); next > 0; next = in.read()) {
			command.append((char) next);
		}
		if (!command.toString().equals("zINSTREAM")) {
			return "PONG";
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.writeBytes(in.readNBytes(length));
		}
		return Arrays.equals(content.toByteArray(), this.poison) ? "stream: Can't allocate memory ERROR" : "stream: OK";
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

}
