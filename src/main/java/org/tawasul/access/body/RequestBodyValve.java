package org.tawasul.access.body;

import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.ClientNetwork;

/**
 * Puts the limits of {@link RequestBodyProperties} on all bodies. A valve, since Tomcat
 * reads parameters and parts itself, past the wrappers of filters, and reads on what
 * nobody wanted after the answer.
 */
final class RequestBodyValve extends ValveBase {

	private static final Logger log = LoggerFactory.getLogger(RequestBodyValve.class);

	private final BodyWaits waits;

	private final RequestBodyProperties properties;

	RequestBodyValve(RequestBodyProperties properties, int threads) {
		super(true);
		this.waits = new BodyWaits(properties.waitingOf(threads), properties.waitingPerAddress());
		this.properties = properties;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request coyote = request.getCoyoteRequest();
		if (!hasBody(coyote)) {
			getNext().invoke(request, response);
			return;
		}
		TimedInputBuffer body = new TimedInputBuffer(coyote, ClientNetwork.of(request.getRemoteAddr()), this.waits,
				this.properties);
		coyote.setInputBuffer(body);
		try {
			getNext().invoke(request, response);
			if (!request.isAsync()) {
				finish(request, response, body);
			}
		}
		finally {
			coyote.setInputBuffer(body.source());
		}
	}

	private static boolean hasBody(org.apache.coyote.Request request) {
		return request.getContentLengthLong() > 0 || request.getMimeHeaders().getHeader("transfer-encoding") != null;
	}

	private static long maxSwallowSize(Request request) {
		return (request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)
				? http.getMaxSwallowSize() : 0;
	}

	/**
	 * After the answer is out. What is left of a body that is not waited for is no
	 * request: the connection ends.
	 */
	private static void finish(Request request, Response response, TimedInputBuffer body) throws IOException {
		org.apache.coyote.Request coyote = request.getCoyoteRequest();
		if (!body.isOver() && !coyote.hasExpectation()) {
			response.finishResponse();
			swallow(body, maxSwallowSize(request));
		}
		if (body.isRefused()) {
			response.finishResponse();
			coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	/** Tomcat would do it without our limits; what exceeds the size it refuses. */
	private static void swallow(TimedInputBuffer body, long max) {
		Discarded discarded = new Discarded();
		long swallowed = 0;
		try {
			while (!body.isOver() && swallowed <= max) {
				swallowed += Math.max(0, body.doRead(discarded));
			}
		}
		catch (IOException | RequestBodyRefusedException ex) {
			log.debug("The rest of a body did not come", ex);
		}
	}

	/** Takes what is read and lets it go. */
	private static final class Discarded implements ApplicationBufferHandler {

		private @Nullable ByteBuffer buffer;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public @Nullable ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
			// Nothing is kept.
		}

	}

}
