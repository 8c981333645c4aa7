package org.tawasul.process.trial;

/**
 * Something that was being tried went live in another version meanwhile, by another
 * deployment. What the trial has found may be about that one, so it says nothing.
 */
public class TrialOvertakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TrialOvertakenException(String key) {
		super("While it was tried, another version of it went live: " + key);
	}

}
