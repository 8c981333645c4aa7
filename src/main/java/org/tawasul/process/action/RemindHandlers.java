package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReminders;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Reminds those whose task it is. The Minister's task has no end that would stop a
 * reminder that is repeated: after a week there, its people are reminded once a week,
 * however often the model's timer is due.
 */
@Component
class RemindHandlers extends CaseAction {

	private static final Duration WEEK = Duration.ofDays(7);

	/** A timer may run late once and in time the next time. */
	private static final Duration TOLERANCE = Duration.ofHours(12);

	private final CaseReminders reminders;

	private final CaseNotifications notifications;

	private final Clock clock;

	RemindHandlers(CaseWorkflow workflow, CaseReminders reminders, CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.reminders = reminders;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		if (isDue(caseFile)) {
			this.reminders.record(caseFile.getNumber());
			this.notifications.notifyHandlers(caseFile, MessageKind.REMINDER, Map.of());
		}
	}

	private boolean isDue(CaseFile caseFile) {
		if (!EscalationLevelKind.MINISTER.name().equals(caseFile.getAssignment().getLevelKind())) {
			return true;
		}
		Instant now = this.clock.instant();
		return isWithinAWeek(caseFile.getAssignment().getLevelSince(), now.minus(TOLERANCE))
				|| !isWithinAWeek(this.reminders.last(caseFile.getNumber()).orElse(null), now.plus(TOLERANCE));
	}

	private static boolean isWithinAWeek(@Nullable Instant since, Instant now) {
		return since != null && !now.isAfter(since.plus(WEEK));
	}

}
