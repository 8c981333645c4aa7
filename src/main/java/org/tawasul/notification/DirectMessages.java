package org.tawasul.notification;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Queues messages that are about no case, in the transaction of what they tell: they
 * leave when that is committed, by the same queue, limits and quiet hours as all others.
 */
public interface DirectMessages {

	/**
	 * To somebody outside of the ministry, by each way that reaches them.
	 * @param mobile E.164, or null
	 * @param email an address, or null
	 * @param language the message's
	 * @param message what it says
	 */
	void toAddress(@Nullable String mobile, @Nullable String email, Locale language, DirectMessage message);

	/**
	 * To everybody who is in a group at this moment, by e-mail, and by SMS where all
	 * staff get them.
	 * @param group the group's id
	 * @param message by language what it says
	 */
	void toGroup(String group, Function<Locale, DirectMessage> message);

	/**
	 * The address that e-mail comes from.
	 * @return one mailbox, without a name
	 */
	String sender();

}
