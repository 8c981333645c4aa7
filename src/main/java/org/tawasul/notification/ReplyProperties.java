package org.tawasul.notification;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whether replies to e-mails are read.
 *
 * @param replyTo the address that they go to; without it nobody reads them
 */
@ConfigurationProperties("tawasul.mail")
record ReplyProperties(@Nullable String replyTo) {

	boolean areRead() {
		return StringUtils.hasText(this.replyTo);
	}

}
