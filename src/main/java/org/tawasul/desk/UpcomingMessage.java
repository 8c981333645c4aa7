package org.tawasul.desk;

import java.util.Locale;

import org.tawasul.notification.RenderedMessage;

/**
 * What a reporter would be sent.
 *
 * @param text subject, letter and SMS, without the link that opens the reporter's case
 * @param language in which it is
 * @param bySms whether they have a mobile number
 * @param byMail whether they have an e-mail address
 */
public record UpcomingMessage(RenderedMessage text, Locale language, boolean bySms, boolean byMail) {

	/**
	 * Whether anything would be sent at all.
	 * @return false for an anonymous report, and one without contact details
	 */
	public boolean isSent() {
		return this.bySms || this.byMail;
	}

}
