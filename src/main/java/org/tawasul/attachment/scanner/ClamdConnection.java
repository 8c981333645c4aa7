package org.tawasul.attachment.scanner;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A connection to clamd over TCP, closed after a timeout whatever clamd does: a server
 * that reads nothing would block a writer for ever.
 */
final class ClamdConnection implements Closeable {

	private static final int CHUNK = 64 * 1024;

	private static final int LONGEST_REPLY = 4096;

	private final Socket socket = new Socket();

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private final DataOutputStream out;

	private final InputStream in;

	ClamdConnection(InetSocketAddress address, Duration timeout) throws IOException {
		this.end.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, ex) -> closeSocket());
		try {
			this.socket.connect(address, (int) timeout.toMillis());
			this.socket.setSoTimeout((int) timeout.toMillis());
			this.out = new DataOutputStream(this.socket.getOutputStream());
			this.in = new BufferedInputStream(this.socket.getInputStream());
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/** Sends a command without arguments. */
	String send(String command) throws IOException {
		write(command);
		return reply();
	}

	/** Sends content to be scanned. */
	String scan(InputStream content) throws IOException {
		write("INSTREAM");
		byte[] chunk = new byte[CHUNK];
		for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
			if (count > 0 && !send(chunk, count)) {
				return reply();
			}
		}
		send(chunk, 0);
		return reply();
	}

	/**
	 * Sends a piece; one of no bytes is the end. Clamd may reply before the end, when it
	 * takes no more, and stop reading.
	 */
	private boolean send(byte[] chunk, int count) throws IOException {
		if (this.in.available() > 0) {
			return false;
		}
		try {
			this.out.writeInt(count);
			this.out.write(chunk, 0, count);
			this.out.flush();
			return true;
		}
		catch (SocketException ex) {
			if (this.socket.isClosed()) {
				throw ex;
			}
			return false;
		}
	}

	private void write(String command) throws IOException {
		this.out.write(('z' + command + '\0').getBytes(StandardCharsets.US_ASCII));
		this.out.flush();
	}

	private String reply() throws IOException {
		ByteArrayOutputStream reply = new ByteArrayOutputStream();
		for (int next = this.in.read(); next > 0 && reply.size() < LONGEST_REPLY; next = this.in.read()) {
			reply.write(next);
		}
		return reply.toString(StandardCharsets.UTF_8).strip();
	}

	private void closeSocket() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			// Closed anyway.
		}
	}

	@Override
	public void close() {
		this.end.complete(null);
	}

}
