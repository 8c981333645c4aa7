package org.tawasul.notification.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What the outbox's pages call things. In templates it is {@code @outboxLabels}.
 */
@Component("outboxLabels")
class OutboxLabels {

	private final MinistryDirectory ministry;

	private final Messages words;

	OutboxLabels(MinistryDirectory ministry, Messages words) {
		this.ministry = ministry;
		this.words = words;
	}

	/**
	 * Whom a message is for.
	 * @param username one of the ministry's people, or null for the case's reporter
	 * @param locale the reader's
	 * @return a name; the reporter's is not for administrators
	 */
	public String recipient(@Nullable String username, Locale locale) {
		if (username == null) {
			return this.words.text("notification.outbox.recipient.reporter", locale);
		}
		return this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * What a message tells.
	 * @param kind its kind's word, or null for a digest of several
	 * @param locale the reader's
	 * @return its kind's name, or the bare word of a kind that we do not know
	 */
	public String kind(@Nullable String kind, Locale locale) {
		if (kind == null) {
			return this.words.text("notification.kind.digest", locale);
		}
		return this.words.find("notification.kind." + kind.toLowerCase(Locale.ROOT), locale).orElse(kind);
	}

}
