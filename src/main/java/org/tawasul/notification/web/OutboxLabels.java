package org.tawasul.notification.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Labels of the outbox's pages. In templates it is {@code @outboxLabels}.
 */
@Component("outboxLabels")
class OutboxLabels {

	private final MinistryDirectory ministry;

	private final Messages messages;

	OutboxLabels(MinistryDirectory ministry, Messages messages) {
		this.ministry = ministry;
		this.messages = messages;
	}

	/** A name, except that the reporter's is not for administrators. */
	public String recipient(@Nullable String username, Locale locale) {
		if (username == null) {
			return this.messages.text("notification.outbox.recipient.reporter", locale);
		}
		return this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/** The name of a kind, null being a digest; one of an earlier version as it is. */
	public String kind(@Nullable String kind, Locale locale) {
		if (kind == null) {
			return this.messages.text("notification.kind.digest", locale);
		}
		return this.messages.find("notification.kind." + kind.toLowerCase(Locale.ROOT), locale).orElse(kind);
	}

}
