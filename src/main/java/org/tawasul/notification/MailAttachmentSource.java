package org.tawasul.notification;

import java.util.Locale;

/**
 * Makes files that go with e-mails, each time that one is sent: the queue keeps no copy.
 * A bean of the feature that has the files.
 */
public interface MailAttachmentSource {

	/**
	 * By which messages name it.
	 * @return letters and hyphens
	 */
	String name();

	/**
	 * Makes a file.
	 * @param reference which one
	 * @param language the recipient's
	 * @return the file
	 * @throws RuntimeException when there is none any more: the delivery fails
	 */
	MailAttachment make(String reference, Locale language);

}
