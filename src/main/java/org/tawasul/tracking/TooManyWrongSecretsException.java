package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.problem.TooManyRequestsException;

/**
 * An address has tried too many wrong secrets.
 */
public class TooManyWrongSecretsException extends TooManyRequestsException {

	TooManyWrongSecretsException(Duration wait) {
		super("wrong-secrets", wait);
	}

}
