package org.tawasul.notification.delivery;

import java.util.List;
import java.util.Locale;

import org.tawasul.notification.MailAttachment;
import org.tawasul.notification.MailAttachmentSource;

import org.springframework.stereotype.Component;

/**
 * Finds who makes the file of a mail.
 */
@Component
class MailAttachments {

	private final List<MailAttachmentSource> sources;

	MailAttachments(List<MailAttachmentSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * Makes a file.
	 * @param attachment the name of its source, a colon, and which one
	 * @throws IllegalStateException if nobody makes it
	 */
	MailAttachment make(String attachment, Locale language) {
		int colon = attachment.indexOf(':');
		String source = attachment.substring(0, Math.max(0, colon));
		return this.sources.stream()
			.filter((one) -> one.name().equals(source))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody makes the attachment " + attachment))
			.make(attachment.substring(colon + 1), language);
	}

}
