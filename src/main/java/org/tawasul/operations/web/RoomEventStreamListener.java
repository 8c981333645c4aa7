package org.tawasul.operations.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Hears when a line ends, for whatever reason. Who looks after the lines may end it at
 * the same time.
 *
 * @param stream the line
 * @param forget leaves it out of those that are told something
 */
record RoomEventStreamListener(RoomEventStream stream, Runnable forget) implements AsyncListener {

	@Override
	public void onComplete(AsyncEvent event) {
		this.forget.run();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		this.forget.run();
		this.stream.end();
	}

	/** Otherwise the server would look for an error page that nobody is there to read. */
	@Override
	public void onError(AsyncEvent event) {
		this.forget.run();
		this.stream.end();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
	}

}
