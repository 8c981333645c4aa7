package org.tawasul.notification;

import java.util.List;
import java.util.Locale;

/**
 * One text in place of several.
 */
public interface DigestWords {

	/**
	 * Words a digest.
	 * @param messages to one of the ministry's people, the oldest first, each with its
	 * words
	 * @param language the recipient's
	 * @return one message that tells them all
	 */
	RenderedMessage of(List<OutboxMessage> messages, Locale language);

}
