package org.tawasul.attachment;

/**
 * What is known of a file's harmlessness. Labels: {@code attachment.scan.<constant>} in
 * the bundles.
 */
public enum ScanStatus {

	/** It may be opened: nothing was found, or no scanner is configured. */
	CLEAN,
	/** The scanner was away when it came; until it has been asked nobody can open it. */
	WAITING,
	/** Found harmful after it had come in; its content is deleted. */
	INFECTED

}
