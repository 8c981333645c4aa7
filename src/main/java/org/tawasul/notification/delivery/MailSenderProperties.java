package org.tawasul.notification.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Sender and timeout of our mails. The server is {@code spring.mail.*}; without
 * {@code spring.mail.host} no mail leaves.
 *
 * @param from the sender's address; by default {@code tawasul@} and the host of
 * {@code tawasul.public-url}
 * @param replyTo where answers go, when not to the sender
 * @param timeout how long to wait for the connection, and for each answer of the server;
 * {@code spring.mail.properties.mail.smtp.*timeout} go before it
 */
@ConfigurationProperties("tawasul.mail")
record MailSenderProperties(@Nullable String from, @Nullable String replyTo, @DefaultValue("10s") Duration timeout) {

	/** Who mails come from: one mailbox, without a name. */
	String sender(PublicUrl address) {
		String set = this.from;
		return StringUtils.hasText(set) ? set : "tawasul@" + address.host();
	}

}
