package org.tawasul.attachment;

/**
 * From whom a file came. Labels: {@code attachment.sender.<constant>} in the bundles.
 */
public enum AttachmentSender {

	/** Whoever the case is from. */
	REPORTER,
	/** One of the ministry's people. */
	STAFF

}
