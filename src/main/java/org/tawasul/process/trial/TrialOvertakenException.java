package org.tawasul.process.trial;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Something that was being tried went live in another version meanwhile, by another
 * deployment, or something that runs got in its way. What the trial has found may be
 * about that, so it says nothing.
 */
public class TrialOvertakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TrialOvertakenException(Collection<String> keys, @Nullable Throwable cause) {
		super("While it was tried, another version of it went live: " + keys, cause);
	}

}
