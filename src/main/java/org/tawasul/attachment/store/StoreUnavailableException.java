package org.tawasul.attachment.store;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a store is full, unreachable, too slow, or not configured.
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
