package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.LentCaseWorkflow;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.deadline.DeadlineCalculator;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;
import org.tawasul.quality.AnswerReviewWorkflow;
import org.tawasul.quality.AnswerReviewWorkflow.Ending;

import org.springframework.stereotype.Component;

/**
 * The review is written, or its time is over: the case is with those again who wrote the
 * answer. When they are to write it anew, their clock goes on with what was left, at
 * least a tenth and at most until the date promised to the reporter, which stays, and
 * they are told. Without that tenth it cannot be sent back any more. Sets
 * {@code handlers}, {@code answerSentBack} for the gateway behind it, and then
 * {@code resolveDue} and {@code resolveReminder}.
 */
@Component
class EndReview extends CaseAction {

	private static final int LEAST_PART = 10;

	private final LentCaseWorkflow lent;

	private final AnswerReviewWorkflow reviews;

	private final DeadlineTable table;

	private final DeadlineCalculator calculator;

	private final WorkingCalendar calendar;

	private final CaseNotifications notifications;

	private final Clock clock;

	EndReview(CaseWorkflow workflow, LentCaseWorkflow lent, AnswerReviewWorkflow reviews, DeadlineTable table,
			DeadlineCalculator calculator, WorkingCalendar calendar, CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.lent = lent;
		this.reviews = reviews;
		this.table = table;
		this.calculator = calculator;
		this.calendar = calendar;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		Optional<Ending> ending = this.reviews.end(caseFile.getNumber());
		boolean sentBack = ending.filter(Ending::sentBack).isPresent();
		ending.ifPresent((end) -> {
			this.lent.giveBack(caseFile.getNumber(), end.level(), sentBack ? null : end.since(), end.anew());
			execution.setVariable(CaseVariables.HANDLERS, end.level().group());
			if (sentBack) {
				resume(execution, caseFile, end.left());
			}
		});
		CaseVariables.answerGateway(execution, CaseVariables.ANSWER_SENT_BACK, sentBack);
	}

	private void resume(DelegateExecution execution, CaseFile caseFile, Duration left) {
		DeadlineRule rule = this.table.ruleFor(execution, caseFile);
		Instant now = this.clock.instant();
		Duration whole = this.calculator.wholeTime(now, rule.resolve(), rule.clock());
		Duration rest = rest(now, left, whole, caseFile.getPromisedAt(), rule.clock());
		DeadlineCalculator.DueDates times = this.calculator.resume(now, rest, whole, rule.remindAt(), rule.clock());
		workflow().startClock(caseFile.getNumber(), now, times.due());
		execution.setVariable(CaseVariables.RESOLVE_DUE, Date.from(times.due()));
		execution.setVariable(CaseVariables.RESOLVE_REMINDER, Date.from(times.reminder()));
		this.notifications.notifyHandlers(caseFile, MessageKind.ANSWER_SENT_BACK,
				Map.of("dueAt", times.due().toString()));
	}

	private Duration rest(Instant now, Duration left, Duration whole, @Nullable Instant promised, ClockKind clock) {
		Duration least = whole.dividedBy(LEAST_PART);
		Duration rest = (left.compareTo(least) < 0) ? least : (left.compareTo(whole) > 0) ? whole : left;
		if (promised == null) {
			return rest;
		}
		Duration most = this.calendar.timeLeft(now, promised, clock);
		if (most.compareTo(least) < 0) {
			throw new CaseActionNotAllowedException("review.no-time");
		}
		return (rest.compareTo(most) > 0) ? most : rest;
	}

}
