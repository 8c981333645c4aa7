package org.tawasul.attachment.scanner;

/**
 * The virus scanner's result for a file.
 */
public enum ScanVerdict {

	/** Nothing was found, or there is no scanner to ask. */
	CLEAN,
	/** It is harmful. */
	INFECTED,
	/** The scanner takes no file of this size. */
	TOO_LARGE,
	/** The scanner is unavailable, too slow, or its reply is invalid: ask again later. */
	UNKNOWN

}
