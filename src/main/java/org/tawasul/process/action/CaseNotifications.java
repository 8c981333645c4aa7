package org.tawasul.process.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.process.deadline.ImmediateNotifications;

import org.springframework.stereotype.Component;

/**
 * Writes the lifecycle's messages into the outbox.
 */
@Component
class CaseNotifications {

	private final Outbox outbox;

	private final CaseParticipantService participants;

	private final ImmediateNotifications immediateNotifications;

	CaseNotifications(Outbox outbox, CaseParticipantService participants,
			ImmediateNotifications immediateNotifications) {
		this.immediateNotifications = immediateNotifications;
		this.outbox = outbox;
		this.participants = participants;
	}

	void notifyReporter(CaseFile caseFile, MessageKind kind, Map<String, String> facts) {
		this.outbox.toReporter(kind, caseFile, facts);
	}

	void notifyHandlers(CaseFile caseFile, MessageKind kind, Map<String, String> facts) {
		String handlers = caseFile.getAssignment().getHandlers();
		if (handlers != null) {
			notifyGroup(caseFile, handlers, kind, facts);
		}
	}

	/** Notifies the handlers of what a reporter may do as often as they like. */
	void notifyHandlersWithPauses(CaseFile caseFile, MessageKind kind) {
		String handlers = caseFile.getAssignment().getHandlers();
		if (handlers != null) {
			notifyGroupWithPauses(caseFile, handlers, kind);
		}
	}

	void notifyGroupWithPauses(CaseFile caseFile, String group, MessageKind kind) {
		this.outbox.toGroupWithPauses(group, kind, caseFile);
	}

	/**
	 * Notifies the others named by {@code tell} immediately: {@code operations}, and
	 * {@code head} of the responsible unit, unless the task is theirs anyway.
	 */
	void notifyImmediately(CaseFile caseFile, String tell, Map<String, String> facts) {
		this.immediateNotifications.notifyNamed(caseFile, tell, facts);
	}

	void notifyGroup(CaseFile caseFile, String group, MessageKind kind, Map<String, String> facts) {
		this.outbox.toGroup(group, kind, caseFile, facts);
	}

	/** Notifies those who worked on the case before, except who has just decided it. */
	void notifyFormerHandlersOfDecision(CaseFile caseFile, String status) {
		List<String> deciders = caseFile.getAssignment().getLastDeciders();
		notifyFormerHandlers(caseFile, status, deciders.subList(Math.max(0, deciders.size() - 1), deciders.size()));
	}

	/** Notifies those who worked on the case before, except those who know already. */
	void notifyFormerHandlers(CaseFile caseFile, String status, Collection<String> except) {
		this.participants.users(caseFile.getNumber())
			.stream()
			.filter((user) -> !except.contains(user))
			.forEach((user) -> this.outbox.toPerson(user, MessageKind.WHAT_BECAME, caseFile, Map.of("status", status)));
	}

}
