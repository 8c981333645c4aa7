package org.tawasul.notification.web;

import java.util.Locale;

import org.tawasul.directory.Ministry;
import org.tawasul.language.Words;

import org.springframework.stereotype.Component;

/**
 * What the outbox's pages call things. In templates it is {@code @outboxLabels}.
 */
@Component("outboxLabels")
class OutboxLabels {

	private final Ministry ministry;

	private final Words words;

	OutboxLabels(Ministry ministry, Words words) {
		this.ministry = ministry;
		this.words = words;
	}

	/**
	 * Whom a message is for.
	 * @param entry the message
	 * @param locale the reader's
	 * @return a name; the reporter's is not for administrators
	 */
	public String recipient(OutboxEntry entry, Locale locale) {
		String username = entry.username();
		if (username == null) {
			return this.words.text("notification.outbox.recipient.reporter", locale);
		}
		return this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * What a message tells.
	 * @param entry the message
	 * @param locale the reader's
	 * @return its kind's name, or the bare word of a kind that we do not know
	 */
	public String kind(OutboxEntry entry, Locale locale) {
		return this.words.find("notification.kind." + entry.kind().toLowerCase(Locale.ROOT), locale)
			.orElseGet(entry::kind);
	}

}
