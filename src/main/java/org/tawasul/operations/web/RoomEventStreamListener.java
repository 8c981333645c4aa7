package org.tawasul.operations.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Hears when a line ends, for whatever reason.
 */
record RoomEventStreamListener(Runnable forget) implements AsyncListener {

	@Override
	public void onComplete(AsyncEvent event) {
		this.forget.run();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		this.forget.run();
		event.getAsyncContext().complete();
	}

	/** Otherwise the server would look for an error page that nobody is there to read. */
	@Override
	public void onError(AsyncEvent event) {
		this.forget.run();
		event.getAsyncContext().complete();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
	}

}
