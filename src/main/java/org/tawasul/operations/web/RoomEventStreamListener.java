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

	@Override
	public void onError(AsyncEvent event) {
		this.forget.run();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
	}

}
