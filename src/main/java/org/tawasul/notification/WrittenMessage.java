package org.tawasul.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;

/**
 * A message as it was written: its kind, its recipient, in which language.
 *
 * @param number the case that it is about
 * @param kind what it tells
 * @param username one of the ministry's people, or null for the case's reporter
 * @param language the recipient's
 * @param facts what was true when it was written
 * @param writtenAt when that was
 */
record WrittenMessage(CaseNumber number, MessageKind kind, @Nullable String username, Locale language,
		Map<String, String> facts, Instant writtenAt) {

	/**
	 * Reads a row of the outbox.
	 * @throws IllegalArgumentException when its kind or its facts cannot be interpreted
	 */
	static WrittenMessage of(OutboxMessage message) {
		return new WrittenMessage(message.getCaseNumber(), MessageKind.valueOf(message.getKind()),
				message.getUsername(), message.getLanguage(), message.getFacts(), message.getWrittenAt());
	}

	/** The same in another language. */
	WrittenMessage in(Locale reader) {
		return new WrittenMessage(this.number, this.kind, this.username, reader, this.facts, this.writtenAt);
	}

	/**
	 * Adds to the facts all that the message says of its case, as it is now. From then on
	 * it reads the same whenever it is rendered: what was unknown stays unknown.
	 */
	WrittenMessage completedFrom(CaseFile file) {
		if (this.facts.containsKey("type")) {
			return this;
		}
		Map<String, String> all = new TreeMap<>();
		all.put("type", file.getReport().type().name());
		all.put("category", text(file.getReport().category()));
		all.put("status", text(file.getStatus()));
		CaseAssignment assignment = file.getAssignment();
		all.put("unit", text(assignment.getUnit()));
		all.put("level", text(assignment.getLevelKind()));
		all.put("levelUnit", text(assignment.getLevelUnit()));
		if (isForReporter()) {
			all.put("promisedAt", text(file.getPromisedAt()));
			all.put("objectionUntil", text(file.getObjectionUntil()));
		}
		else {
			all.put("importance", file.getImportance().name());
			all.put("dueAt", text(assignment.getDueAt()));
		}
		this.facts.forEach((name, value) -> all.merge(name, value, (now, then) -> then.isBlank() ? now : then));
		this.kind.announcedStatus().ifPresent((status) -> all.put("status", status));
		return new WrittenMessage(this.number, this.kind, this.username, this.language, all, this.writtenAt);
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	boolean isForReporter() {
		return this.username == null;
	}

	/** A fact; a blank one is none. */
	Optional<String> fact(String name) {
		return Optional.ofNullable(this.facts.get(name)).filter((text) -> !text.isBlank());
	}

	/**
	 * A fact that is a moment. One that cannot be read is left out: a message without a
	 * date is better than none.
	 */
	Optional<Instant> moment(String name) {
		try {
			return fact(name).map(Instant::parse);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
