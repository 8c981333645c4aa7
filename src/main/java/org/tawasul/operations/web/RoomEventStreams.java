package org.tawasul.operations.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.operations.OperationsProperties;
import org.tawasul.operations.OperationsRoom;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The lines on which browsers hear of changes (server-sent events). A line takes no
 * thread: one thread a node asks the room, once for all lines, and says nothing but the
 * revision of what is there. A browser that has another one, after a change as after a
 * night without a line, fetches the list.
 */
@Component
class RoomEventStreams implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(RoomEventStreams.class);

	/** In milliseconds: how long a browser waits before it opens a broken line again. */
	private static final String RETRY = "retry: 2000\n\n";

	/** More than a person looks at; without a limit one would take the room from all. */
	private static final int MOST_OF_ONE = 10;

	private final OperationsRoom room;

	private final OperationsProperties properties;

	private final Set<RoomEventStream> streams = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "operations-room");
		thread.setDaemon(true);
		return thread;
	});

	private boolean failing;

	RoomEventStreams(OperationsRoom room, OperationsProperties properties) {
		this.room = room;
		this.properties = properties;
		long pause = properties.poll().toMillis();
		this.poller.scheduleWithFixedDelay(this::poll, pause, pause, TimeUnit.MILLISECONDS);
	}

	/**
	 * Opens a line. The request itself ends; its session and roles are checked again when
	 * the browser opens the next line. Whoever has many already loses the oldest.
	 * @param viewer user name of whose browser it is
	 */
	void open(String viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		endOldest(viewer);
		if (this.streams.size() >= this.properties.viewers()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(this.properties.line().toSeconds()));
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		String revision = this.room.current().revision();
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		// A gateway that waits for more would keep the word back.
		response.setHeader("X-Accel-Buffering", "no");
		AsyncContext async = request.startAsync(request, response);
		async.setTimeout(this.properties.line().plus(this.properties.heartbeat()).toMillis());
		RoomEventStream stream = new RoomEventStream(async, viewer,
				System.nanoTime() + this.properties.line().toNanos());
		async.addListener(new RoomEventStreamListener(stream, () -> this.streams.remove(stream)));
		this.streams.add(stream);
		send(stream, RETRY + event(revision));
		stream.told(revision);
	}

	private void endOldest(String viewer) {
		List<RoomEventStream> theirs = this.streams.stream()
			.filter((stream) -> stream.owner().equals(viewer))
			.sorted((one, other) -> Long.signum(one.until() - other.until()))
			.toList();
		theirs.subList(0, Math.max(0, theirs.size() - MOST_OF_ONE + 1)).forEach(this::end);
	}

	/** Tells every line what is new, and now and then that it still stands. */
	private void poll() {
		if (this.streams.isEmpty()) {
			return;
		}
		try {
			String revision = this.room.current().revision();
			this.failing = false;
			long now = System.nanoTime();
			this.streams.forEach((stream) -> tell(stream, revision, now));
		}
		catch (RuntimeException ex) {
			// Lines stay silent meanwhile, which browsers take for broken ones.
			if (!this.failing) {
				log.warn("The operations room cannot be read", ex);
			}
			this.failing = true;
		}
	}

	private void tell(RoomEventStream stream, String revision, long now) {
		Duration silence = Duration.ofNanos(now - stream.spokeAt());
		if (now > stream.until()) {
			end(stream);
		}
		else if (!revision.equals(stream.revision())) {
			stream.told(revision);
			send(stream, event(revision));
		}
		else if (silence.compareTo(this.properties.heartbeat()) >= 0) {
			send(stream, "event: beat\ndata:\n\n");
		}
	}

	private static String event(String revision) {
		return "event: revision\nid: " + revision + "\ndata: " + revision + "\n\n";
	}

	private void send(RoomEventStream stream, String text) {
		try {
			stream.send(text);
		}
		catch (IOException | RuntimeException ex) {
			// Whoever was there has gone.
			end(stream);
		}
	}

	private void end(RoomEventStream stream) {
		if (this.streams.remove(stream)) {
			stream.end();
		}
	}

	/** All lines break; browsers open new ones, wherever they are led. */
	void endAll() {
		this.streams.forEach(this::end);
	}

	/** Before the server waits for requests to end. */
	@EventListener
	void closing(ContextClosedEvent event) {
		endAll();
	}

	@Override
	public void destroy() {
		this.poller.shutdownNow();
		endAll();
	}

}
