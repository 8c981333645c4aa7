package org.tawasul.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages are written, one row a recipient, in the transaction of what they tell.
 */
@Service
public class Outbox {

	private final OutboxMessageRepository messages;

	private final MinistryDirectory ministry;

	private final Clock clock;

	Outbox(OutboxMessageRepository messages, MinistryDirectory ministry, Clock clock) {
		this.messages = messages;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * Writes a message to each of an audience. A reporter without contact details gets
	 * none: number and secret were on the screen.
	 * @param kind what it tells
	 * @param file the case that it is about
	 * @param audience whom it is for
	 * @param facts what must be told as it is now, and not as it is when the message is
	 * put into words
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(MessageKind kind, CaseFile file, Recipients audience, Map<String, String> facts) {
		if (audience instanceof Recipients.CaseReporter) {
			if (file.getReporter().filter(Reporter::isReachable).isPresent()) {
				save(kind, file, null, file.getLanguage(), facts);
			}
		}
		else if (audience instanceof Recipients.Group group) {
			Instant now = this.clock.instant();
			this.ministry.members(group.id(), now).forEach((person) -> saveFor(person, kind, file, facts));
		}
		else if (audience instanceof Recipients.StaffMember one) {
			this.ministry.person(one.username()).ifPresent((person) -> saveFor(person, kind, file, facts));
		}
	}

	private void saveFor(Person person, MessageKind kind, CaseFile file, Map<String, String> facts) {
		save(kind, file, person.username(), person.language(), facts);
	}

	private void save(MessageKind kind, CaseFile file, @Nullable String username, Locale language,
			Map<String, String> facts) {
		this.messages.save(new OutboxMessage(file.getNumber(), kind, username, language, facts, this.clock.instant()));
	}

}
