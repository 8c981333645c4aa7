package org.tawasul.attachment;

/**
 * What is known of a file's harmlessness. Labels: {@code attachment.scan.<constant>} in
 * the bundles.
 */
public enum ScanStatus {

	/** It may be opened: nothing was found, or no scanner is configured. */
	CLEAN,
	/**
	 * The scanner was unavailable when it came; nobody can open it until it is scanned.
	 */
	WAITING,
	/** Found harmful after it was accepted; its content is deleted. */
	INFECTED

}
