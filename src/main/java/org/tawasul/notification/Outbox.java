package org.tawasul.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes messages, one row per recipient, in the transaction of the change that they
 * report, and finds them again. Callers check who may see them.
 */
@Service
public class Outbox {

	/**
	 * The fact of an invitation to rate that says that its link leads to the survey, not
	 * to the reporter's page of the case.
	 */
	public static final String SURVEY = "survey";

	private final OutboxMessageRepository messages;

	private final MinistryDirectory ministry;

	private final NotificationProperties properties;

	private final AuditTrail audit;

	private final Clock clock;

	Outbox(OutboxMessageRepository messages, MinistryDirectory ministry, NotificationProperties properties,
			AuditTrail audit, Clock clock) {
		this.audit = audit;
		this.properties = properties;
		this.messages = messages;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * Writes a message to the case's reporter. One without contact details gets none:
	 * number and secret were on the screen.
	 * @param kind the kind of message
	 * @param file the case that it is about
	 * @param facts what must be reported as it is now, not as it is when the message is
	 * rendered
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toReporter(MessageKind kind, CaseFile file, Map<String, String> facts) {
		Reporter reporter = file.getReport().reporter();
		if (reporter != null && reporter.isReachable()) {
			save(kind, file, null, file.getReport().language(), facts);
		}
	}

	/** Writes a message to everybody who is in a group at this moment. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toGroup(String group, MessageKind kind, CaseFile file, Map<String, String> facts) {
		this.ministry.members(group, this.clock.instant()).forEach((person) -> toPerson(person, kind, file, facts));
	}

	/**
	 * Writes a message to everybody in a group about something that may happen again and
	 * again. After one that was written a short while ago the next waits, and stands for
	 * all that happens until it is sent.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toGroupWithPauses(String group, MessageKind kind, CaseFile file) {
		Instant now = this.clock.instant();
		this.ministry.members(group, now).forEach((person) -> toPersonWithPauses(person, kind, file, now));
	}

	private void toPersonWithPauses(Person person, MessageKind kind, CaseFile file, Instant now) {
		Instant last = this.messages
			.findFirstByCaseNumberAndKindAndUsernameOrderByWrittenAtDescIdDesc(file.getNumber().value(), kind.name(),
					person.username())
			.map(OutboxMessage::getSendFrom)
			.orElse(Instant.EPOCH);
		Instant next = last.plus(this.properties.informationPause(file));
		if (!next.isAfter(now)) {
			toPerson(person, kind, file, Map.of());
		}
		else if (!last.isAfter(now)) {
			toPerson(person, kind, file, Map.of(OutboxMessage.SEND_FROM, next.toString()));
		}
	}

	/** Writes a message to one of the ministry's people, unless they are unknown. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toPerson(String username, MessageKind kind, CaseFile file, Map<String, String> facts) {
		this.ministry.person(username).ifPresent((person) -> toPerson(person, kind, file, facts));
	}

	private void toPerson(Person person, MessageKind kind, CaseFile file, Map<String, String> facts) {
		save(kind, file, person.username(), person.language(), facts);
	}

	private void save(MessageKind kind, CaseFile file, @Nullable String username, Locale language,
			Map<String, String> facts) {
		this.messages.save(new OutboxMessage(file.getNumber(), kind, username, language, facts, this.clock.instant()));
	}

	/**
	 * The newest messages that a filter chooses. Pages are turned by id, so the last
	 * costs what the first does.
	 */
	@Transactional(readOnly = true)
	public List<OutboxMessage> list(Specification<OutboxMessage> filter, int max) {
		return this.messages.findBy(filter,
				(query) -> query.sortBy(Sort.by(Sort.Direction.DESC, "id")).limit(max).all());
	}

	/**
	 * The newest messages of a case that a filter chooses. They are sorted once they are
	 * found: along the ids the database might walk through all messages for them.
	 */
	@Transactional(readOnly = true)
	public List<OutboxMessage> list(CaseNumber number, Specification<OutboxMessage> filter, int max) {
		Specification<OutboxMessage> ofCase = (row, query, builder) -> {
			Objects.requireNonNull(query).orderBy(builder.desc(builder.sum(row.<Long>get("id"), 0L)));
			return builder.equal(row.get("caseNumber"), number.value());
		};
		return this.messages.findBy(filter.and(ofCase), (query) -> query.limit(max).all());
	}

	/** The messages of some kinds about a case to staff, written since a moment. */
	@Transactional(readOnly = true)
	public List<OutboxMessage> toStaffSince(CaseNumber number, Collection<MessageKind> kinds, Instant since) {
		return this.messages.findByCaseNumberAndKindInAndUsernameIsNotNullAndWrittenAtGreaterThanEqual(number.value(),
				kinds.stream().map(MessageKind::name).toList(), since);
	}

	@Transactional(readOnly = true)
	public Optional<OutboxMessage> find(long id) {
		return this.messages.findById(id);
	}

	/** How many could not be rendered and wait for an administrator. */
	@Transactional(readOnly = true)
	public int countFailed() {
		return this.messages.countByFailureIsNotNull();
	}

	/** Has a message that failed rendered again; false if it has not failed. */
	@Transactional
	public boolean retry(long id) {
		boolean retried = this.messages.findById(id).map(OutboxMessage::retry).orElse(false);
		if (retried) {
			this.audit.record(AuditAction.MESSAGE_RETRIED, Long.toString(id), Map.of());
		}
		return retried;
	}

}
