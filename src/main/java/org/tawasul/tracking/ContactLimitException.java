package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.problem.TooManyRequestsException;

/**
 * Too many codes or links were asked for, or too many codes tried.
 */
public class ContactLimitException extends TooManyRequestsException {

	ContactLimitException(Duration wait) {
		super("contact-limit", wait);
	}

}
