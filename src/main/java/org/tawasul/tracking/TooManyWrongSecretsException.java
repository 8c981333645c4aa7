package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.problem.TooManyRequestsException;

/**
 * An address has tried too many wrong secrets.
 */
public class TooManyWrongSecretsException extends TooManyRequestsException {

	private static final long serialVersionUID = 1L;

	TooManyWrongSecretsException(Duration wait) {
		super("wrong-secrets", wait);
	}

}
