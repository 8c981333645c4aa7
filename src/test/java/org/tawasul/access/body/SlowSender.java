package org.tawasul.access.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a request's headers at once and its body byte by byte, or not at all.
 */
public final class SlowSender implements AutoCloseable {

	private static final int PATIENCE = 30_000;

	private final Socket socket;

	/**
	 * Begins a request.
	 * @param port of the server
	 * @param start the request's first line
	 * @param headers further lines, the length of the body among them
	 */
	public SlowSender(int port, String start, String... headers) {
		try {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.socket.setSoTimeout(PATIENCE);
			this.socket.setTcpNoDelay(true);
			write(start + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends a piece.
	 * @param piece of the body
	 * @return false once the server has hung up
	 */
	public boolean send(String piece) {
		try {
			write(piece);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void write(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Waits for the answer.
	 * @return its first line and headers, and all that follows until the server hangs up
	 */
	public List<String> answerToTheEnd() {
		List<String> lines = new ArrayList<>();
		try {
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				lines.add(line);
			}
		}
		catch (IOException ex) {
			// The server hung up while bytes were on their way.
			lines.add("");
		}
		return lines;
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
