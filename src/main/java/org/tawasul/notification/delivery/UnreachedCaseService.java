package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that somebody hears of a very important case by SMS. When nobody who was
 * told has a number that works, the next ones up are told: who is present at the
 * following escalation levels, then those who are on duty day and night.
 */
@Service
class UnreachedCaseService {

	private static final Logger log = LoggerFactory.getLogger(UnreachedCaseService.class);

	/** Our key among PostgreSQL's advisory locks; the second one is the case. */
	private static final int LOCK = 0x7A58;

	private static final Set<MessageKind> CALLS = EnumSet.of(MessageKind.NEW_TASK, MessageKind.ESCALATED_TO_YOU,
			MessageKind.TOLD_AT_ONCE, MessageKind.HANDLERS_UNREACHED);

	private final GatewayRegistry gateways;

	private final DeliveryRepository deliveries;

	private final Outbox outbox;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	UnreachedCaseService(GatewayRegistry gateways, DeliveryRepository deliveries, Outbox outbox, CaseService cases,
			MinistryDirectory ministry, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.gateways = gateways;
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.cases = cases;
		this.ministry = ministry;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** A delivery has failed because of its number, for now or for good. */
	void checkAfterFailure(Delivery failed) {
		if (failed.isUrgent() && failed.getUsername() != null && failed.getChannel() == DeliveryChannel.SMS) {
			casesOf(failed).forEach((number) -> this.cases.find(number).ifPresent(this::check));
		}
	}

	private Set<CaseNumber> casesOf(Delivery failed) {
		CaseNumber own = failed.getCaseNumber();
		return (own != null) ? Set.of(own)
				: this.deliveries.findByDigest(failed.getId())
					.stream()
					.flatMap((part) -> Stream.ofNullable(part.getCaseNumber()))
					.collect(Collectors.toSet());
	}

	/** Tells the next ones unless somebody has been reached, or may still be. */
	void check(CaseFile file) {
		Instant since = file.getAssignment().getLevelSince();
		if (since != null && file.getPhase().isOpen() && this.gateways.find(DeliveryChannel.SMS).isPresent()) {
			this.transaction.executeWithoutResult((status) -> {
				lock(file.getNumber());
				List<OutboxMessage> calls = this.outbox.toStaffSince(file.getNumber(), CALLS, since);
				if (!isAnybodyReached(calls)) {
					callNext(file, calls);
				}
			});
		}
	}

	/** Two that fail at the same moment call the next ones once. */
	private void lock(CaseNumber number) {
		this.jdbc.sql("select pg_advisory_xact_lock(?, ?)")
			.params(LOCK, (int) number.value())
			.query((row, index) -> true)
			.single();
	}

	private boolean isAnybodyReached(List<OutboxMessage> calls) {
		Map<Long, List<Delivery>> sms = this.deliveries
			.findByMessages(calls.stream().map(OutboxMessage::getId).toList())
			.stream()
			.filter((delivery) -> delivery.getChannel() == DeliveryChannel.SMS)
			.collect(Collectors.groupingBy((delivery) -> Objects.requireNonNull(delivery.getMessageId())));
		return calls.stream()
			.filter((call) -> hasMobile(call.getUsername()))
			.anyMatch((call) -> sms.getOrDefault(call.getId(), List.of()).stream().noneMatch(this::isFailing));
	}

	private boolean isFailing(Delivery delivery) {
		Long digest = delivery.getDigestId();
		Delivery sent = (digest != null) ? this.deliveries.findById(digest).orElse(delivery) : delivery;
		FailureReason reason = sent.getReason();
		return sent.getState() != DeliveryState.SENT && reason != null && !reason.isGatewayFailure();
	}

	private boolean hasMobile(@Nullable String username) {
		return Optional.ofNullable(username)
			.flatMap(this.ministry::person)
			.filter(UnreachedCaseService::hasMobile)
			.isPresent();
	}

	private static boolean hasMobile(Person person) {
		return person.mobile() != null && !person.mobile().isBlank();
	}

	private void callNext(CaseFile file, List<OutboxMessage> calls) {
		Set<String> called = calls.stream()
			.flatMap((call) -> Stream.ofNullable(call.getUsername()))
			.collect(Collectors.toSet());
		List<Person> next = groupsAbove(file).map((group) -> present(group, called))
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElse(List.of());
		next.forEach(
				(person) -> this.outbox.toPerson(person.username(), MessageKind.HANDLERS_UNREACHED, file, Map.of()));
		log.warn("Nobody who was told of case {} can be reached by SMS: {} others are told", file.getNumber(),
				next.size());
	}

	private List<Person> present(String group, Collection<String> called) {
		return this.ministry.members(group, this.clock.instant())
			.stream()
			.filter((person) -> hasMobile(person) && !called.contains(person.username()))
			.toList();
	}

	private Stream<String> groupsAbove(CaseFile file) {
		String unit = file.getAssignment().getUnit();
		List<String> path = (unit != null)
				? this.ministry.escalationPath(unit).stream().map(EscalationLevel::group).toList() : List.of();
		int own = path.indexOf(file.getAssignment().getHandlers());
		List<String> above = path.subList(own + 1, Math.max(own + 1, path.size() - 1));
		Stream<String> onDuty = Stream.of(Role.OPERATIONS, Role.CARE_OFFICER, Role.MINISTER_OFFICE)
			.flatMap((role) -> role.group().stream());
		return Stream.concat(above.stream(), onDuty);
	}

}
