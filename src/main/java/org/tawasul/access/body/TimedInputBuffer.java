package org.tawasul.access.body;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import org.springframework.http.HttpStatus;

/**
 * The body of one request, whoever reads it: Tomcat for its parameters and parts, or the
 * application. Only the time in which the sender keeps us waiting counts.
 */
final class TimedInputBuffer implements InputBuffer {

	private final Request request;

	private final InputBuffer source;

	private final String network;

	private final BodyWaits waits;

	private final RequestBodyProperties properties;

	/** Between chunks, bytes that have come need not belong to the body. */
	private final boolean chunked;

	private long read;

	private long waitedNanos;

	private long waitedBrieflyNanos;

	private boolean finished;

	private boolean refused;

	TimedInputBuffer(Request request, String network, BodyWaits waits, RequestBodyProperties properties) {
		this.request = request;
		this.source = request.getInputBuffer();
		this.network = network;
		this.waits = waits;
		this.properties = properties;
		this.chunked = request.getContentLengthLong() < 0;
	}

	InputBuffer source() {
		return this.source;
	}

	/** Whether nothing more will be read, because it ended or was refused. */
	boolean isOver() {
		return this.finished || this.refused;
	}

	boolean isRefused() {
		return this.refused;
	}

	@Override
	public int available() {
		return this.source.available();
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (this.refused) {
			return -1;
		}
		if (this.finished || isHere()) {
			return count(this.source.doRead(handler));
		}
		if (this.waits.tryEnter(this.network)) {
			try {
				return await(handler);
			}
			finally {
				this.waits.leave(this.network);
			}
		}
		if (!this.chunked && comesSoon()) {
			return count(this.source.doRead(handler));
		}
		throw refuse(HttpStatus.SERVICE_UNAVAILABLE);
	}

	private int await(ApplicationBufferHandler handler) throws IOException {
		long start = System.nanoTime();
		int bytes;
		try {
			bytes = count(this.source.doRead(handler));
		}
		catch (SocketTimeoutException ex) {
			throw refuse(HttpStatus.REQUEST_TIMEOUT);
		}
		this.waitedNanos += System.nanoTime() - start;
		if (!this.finished && Duration.ofNanos(this.waitedNanos).compareTo(this.properties.allowed(this.read)) > 0) {
			throw refuse(HttpStatus.REQUEST_TIMEOUT);
		}
		return bytes;
	}

	private boolean comesSoon() {
		long start = System.nanoTime();
		boolean came = this.waits.comesSoon(this.waitedBrieflyNanos, this::isHere);
		this.waitedBrieflyNanos += System.nanoTime() - start;
		return came;
	}

	/** Asked without waiting. */
	private boolean isHere() {
		if (this.chunked) {
			return false;
		}
		this.request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return this.request.getAvailable() > 0;
	}

	private int count(int bytes) {
		this.read += Math.max(0, bytes);
		this.finished = bytes < 0 || (!this.chunked && this.read >= this.request.getContentLengthLong());
		return bytes;
	}

	private RequestBodyRefusedException refuse(HttpStatus status) {
		this.refused = true;
		return new RequestBodyRefusedException(status);
	}

}
