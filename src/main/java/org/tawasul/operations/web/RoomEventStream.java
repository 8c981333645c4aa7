package org.tawasul.operations.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;

/**
 * One browser's line. What is said is so short that it never has to wait for the network.
 */
final class RoomEventStream {

	private final AsyncContext async;

	private final String owner;

	private final long until;

	private volatile long spokeAt = System.nanoTime();

	private volatile String revision = "";

	/**
	 * @param owner user name of whose browser it is
	 * @param until when it is to end, by the nanosecond clock
	 */
	RoomEventStream(AsyncContext async, String owner, long until) {
		this.async = async;
		this.owner = owner;
		this.until = until;
	}

	String owner() {
		return this.owner;
	}

	long until() {
		return this.until;
	}

	long spokeAt() {
		return this.spokeAt;
	}

	String revision() {
		return this.revision;
	}

	void told(String newRevision) {
		this.revision = newRevision;
	}

	synchronized void send(String text) throws IOException {
		ServletOutputStream out = this.async.getResponse().getOutputStream();
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
		this.spokeAt = System.nanoTime();
	}

	synchronized void end() {
		try {
			this.async.complete();
		}
		catch (IllegalStateException ex) {
			// It has ended by itself.
		}
	}

}
