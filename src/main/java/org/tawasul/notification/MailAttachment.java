package org.tawasul.notification;

/**
 * A file that goes with an e-mail.
 *
 * @param name of the file, of Latin letters
 * @param mediaType such as {@code application/pdf}
 * @param bytes its content
 */
public record MailAttachment(String name, String mediaType, byte[] bytes) {

	/** Without its content, so that no log line contains it. */
	@Override
	public String toString() {
		return "attachment " + this.name;
	}

}
