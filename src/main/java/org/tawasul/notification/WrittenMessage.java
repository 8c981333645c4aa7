package org.tawasul.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * A message as it was written: what it tells, to whom, in which language.
 *
 * @param number the case that it is about
 * @param kind what it tells
 * @param username one of the ministry's people, or null for the case's reporter
 * @param language the recipient's
 * @param facts what was so when it was written
 * @param writtenAt when that was
 */
record WrittenMessage(CaseNumber number, MessageKind kind, @Nullable String username, Locale language,
		Map<String, String> facts, Instant writtenAt) {

	static WrittenMessage of(OutboxMessage message) {
		return new WrittenMessage(message.getCaseNumber(), message.getKind(), message.getUsername(),
				message.getLanguage(), message.getFacts(), message.getWrittenAt());
	}

	/** The same in another language. */
	WrittenMessage in(Locale reader) {
		return new WrittenMessage(this.number, this.kind, this.username, reader, this.facts, this.writtenAt);
	}

	boolean isForReporter() {
		return this.username == null;
	}

	/** A fact that nobody wrote, or an empty one, is none. */
	Optional<String> fact(String key) {
		return Optional.ofNullable(this.facts.get(key)).filter((text) -> !text.isBlank());
	}

	/**
	 * A fact that is a moment. One that cannot be read is left out: a message without a
	 * date is better than none.
	 */
	Optional<Instant> moment(String key) {
		try {
			return fact(key).map(Instant::parse);
		}
		catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

}
