package org.tawasul.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that misbehaves as the test asks. */
final class FaultySmtpServer implements AutoCloseable {

	/** What it does wrong. */
	enum Fault {

		NONE, HANGS_AT_ONCE, GREETS_WITH_421, REFUSES_RECIPIENT, MAILBOX_FULL_FOR_NOW, REFUSES_SENDER, REFUSES_MESSAGE,
		HANGS_AFTER_MESSAGE, TAKES_AND_DROPS

	}

	private final ServerSocket socket;

	private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

	private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

	private volatile Fault fault = Fault.NONE;

	FaultySmtpServer() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread listener = new Thread(this::listen, "faulty-smtp-server");
		listener.setDaemon(true);
		listener.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	void setFault(Fault wrong) {
		this.fault = wrong;
	}

	/** The Message-IDs of all mails received to their end, accepted or not. */
	Queue<String> acceptedMessages() {
		return this.accepted;
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				Socket caller = this.socket.accept();
				this.open.add(caller);
				Thread connection = new Thread(() -> serve(caller), "faulty-smtp-connection");
				connection.setDaemon(true);
				connection.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket caller) {
		try (caller;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
			Fault wrong = this.fault;
			if (wrong == Fault.HANGS_AT_ONCE) {
				in.readLine();
				return;
			}
			out.print((wrong == Fault.GREETS_WITH_421) ? "421 too busy\r\n" : "220 faulty\r\n");
			out.flush();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String command = line.toUpperCase(Locale.ROOT);
				if (command.startsWith("DATA")) {
					say(out, "354 go on");
					read(in);
					if (wrong == Fault.TAKES_AND_DROPS) {
						return;
					}
					if (wrong == Fault.HANGS_AFTER_MESSAGE) {
						in.readLine();
						return;
					}
					say(out, (wrong == Fault.REFUSES_MESSAGE) ? "554 5.7.1 not this" : "250 taken");
				}
				else {
					say(out, answer(command, wrong));
				}
			}
		}
		catch (IOException ex) {
			// The client has closed the connection.
		}
	}

	private static String answer(String command, Fault wrong) {
		if (command.startsWith("RCPT") && wrong == Fault.REFUSES_RECIPIENT) {
			return "550 5.1.1 no such user";
		}
		if (command.startsWith("RCPT") && wrong == Fault.MAILBOX_FULL_FOR_NOW) {
			return "450 4.2.2 come later";
		}
		return (command.startsWith("MAIL") && wrong == Fault.REFUSES_SENDER) ? "550 5.7.1 who are you" : "250 fine";
	}

	private void read(BufferedReader in) throws IOException {
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
				this.accepted.add(line.substring("message-id:".length()).strip());
			}
		}
	}

	private static void say(PrintWriter out, String line) {
		out.print(line + "\r\n");
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		for (Socket caller : this.open) {
			caller.close();
		}
	}

}
