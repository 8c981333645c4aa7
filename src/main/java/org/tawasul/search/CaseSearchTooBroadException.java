package org.tawasul.search;

/**
 * A search that was stopped because it took too long.
 */
public class CaseSearchTooBroadException extends RuntimeException {

	CaseSearchTooBroadException(Throwable cause) {
		super("The search was stopped", cause);
	}

}
