package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.LentCaseWorkflow;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.quality.AnswerReviewWorkflow;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the care centre, which reviews the drafted answer until
 * {@code reviewDue}. The handlers' clock stands still: what is left of it is kept. Sets
 * {@code handlers}.
 */
@Component
class AskForReview extends CaseAction {

	private final LentCaseWorkflow lent;

	private final AnswerReviewWorkflow reviews;

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final MinistryDirectory ministry;

	private final CaseNotifications notifications;

	private final Clock clock;

	AskForReview(CaseWorkflow workflow, LentCaseWorkflow lent, AnswerReviewWorkflow reviews, DeadlineTable table,
			WorkingCalendar calendar, MinistryDirectory ministry, CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.lent = lent;
		this.reviews = reviews;
		this.table = table;
		this.calendar = calendar;
		this.ministry = ministry;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		if (!(execution.getVariable(CaseVariables.REVIEW_DUE) instanceof Date due)) {
			throw new InvalidProcessRequestException("review.not-sampled");
		}
		Instant now = this.clock.instant();
		if (this.reviews.begin(caseFile, left(execution, caseFile, now), due.toInstant())) {
			EscalationLevel careCentre = new EscalationLevel(this.ministry.root().code(),
					EscalationLevelKind.CARE_CENTRE);
			this.lent.lend(caseFile.getNumber(), careCentre);
			workflow().startClock(caseFile.getNumber(), now, due.toInstant());
			execution.setVariable(CaseVariables.HANDLERS, careCentre.group());
			this.notifications.notifyHandlers(caseFile, MessageKind.ANSWER_TO_REVIEW,
					Map.of("dueAt", due.toInstant().toString()));
		}
	}

	private Duration left(DelegateExecution execution, CaseFile caseFile, Instant now) {
		Instant due = caseFile.getAssignment().getDueAt();
		if (due == null) {
			return Duration.ZERO;
		}
		DeadlineRule rule = this.table.ruleFor(execution, caseFile);
		Duration left = this.calendar.timeLeft(now, due, rule.clock());
		return left.isNegative() ? Duration.ZERO : left;
	}

}
