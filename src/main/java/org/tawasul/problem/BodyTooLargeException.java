package org.tawasul.problem;

import java.io.IOException;

/**
 * A program sends more than it may. Thrown while the body is read, so that nobody has to
 * say beforehand how long it will be.
 */
class BodyTooLargeException extends IOException {

	private static final long serialVersionUID = 1L;

	BodyTooLargeException(long limit) {
		super("body of more than " + limit + " bytes");
	}

}
