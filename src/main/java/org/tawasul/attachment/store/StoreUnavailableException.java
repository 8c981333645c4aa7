package org.tawasul.attachment.store;

import org.jspecify.annotations.Nullable;

/**
 * A store cannot do what it is asked now: it is full, away, too slow, or not configured.
 */
public class StoreUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what happened, for administrators.
	 * @param message without anything personal or secret
	 * @param cause what the store answered
	 */
	public StoreUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
