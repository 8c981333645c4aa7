package org.tawasul.search;

/**
 * A search that was not begun: the person's earlier one, or those of others, still run.
 */
public class CaseSearchBusyException extends RuntimeException {

	CaseSearchBusyException() {
		super("Too many searches at once");
	}

}
