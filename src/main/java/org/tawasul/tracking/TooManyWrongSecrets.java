package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.problem.TooMany;

/**
 * An address has tried too many wrong secrets.
 */
public class TooManyWrongSecrets extends TooMany {

	private static final long serialVersionUID = 1L;

	TooManyWrongSecrets(Duration wait) {
		super("wrong-secrets", wait);
	}

}
