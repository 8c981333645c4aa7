package org.tawasul.process.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.Recipients;
import org.tawasul.process.ImmediateNotifications;

import org.springframework.stereotype.Component;

/**
 * Writes the lifecycle's messages into the outbox.
 */
@Component
class HandlerNotifications {

	private final Outbox outbox;

	private final CaseParticipantService involvement;

	private final ImmediateNotifications toldAtOnce;

	HandlerNotifications(Outbox outbox, CaseParticipantService involvement, ImmediateNotifications toldAtOnce) {
		this.toldAtOnce = toldAtOnce;
		this.outbox = outbox;
		this.involvement = involvement;
	}

	void toReporter(CaseFile file, MessageKind kind, Map<String, String> facts) {
		this.outbox.write(kind, file, Recipients.reporter(), facts);
	}

	void toHandlers(CaseFile file, MessageKind kind, Map<String, String> facts) {
		String handlers = file.getAssignment().getHandlers();
		if (handlers != null) {
			toGroup(file, handlers, kind, facts);
		}
	}

	/**
	 * Tells who else hears at once: {@code operations}, and {@code head} of the
	 * responsible unit, unless the task is theirs anyway.
	 */
	void atOnce(CaseFile file, String tell, Map<String, String> facts) {
		this.toldAtOnce.notifyNamed(file, tell, facts);
	}

	void toGroup(CaseFile file, String group, MessageKind kind, Map<String, String> facts) {
		this.outbox.write(kind, file, Recipients.group(group), facts);
	}

	/** Tells those who worked on the case before, except who has just decided it. */
	void whatWasDecided(CaseFile file, String status) {
		List<String> deciders = file.getAssignment().getLastDeciders();
		whatBecame(file, status, deciders.subList(Math.max(0, deciders.size() - 1), deciders.size()));
	}

	/** Tells those who worked on the case before, except those who know it already. */
	void whatBecame(CaseFile file, String status, Collection<String> except) {
		this.involvement.users(file.getNumber())
			.stream()
			.filter((user) -> !except.contains(user))
			.forEach((user) -> this.outbox.write(MessageKind.WHAT_BECAME, file, Recipients.person(user),
					Map.of("status", status)));
	}

}
