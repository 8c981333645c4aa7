package org.tawasul.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;
import org.tawasul.meeting.MeetingCommitment.Promise;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model do to their meeting; only {@code process} may use it. Always
 * inside the step's own transaction, so that meeting and process cannot diverge.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class MeetingWorkflow {

	private final MeetingRepository meetings;

	private final MeetingHistory history;

	private final MeetingSchedule schedule;

	private final MeetingNotifications notifications;

	private final CommitmentCases cases;

	private final Clock clock;

	MeetingWorkflow(MeetingRepository meetings, MeetingHistory history, MeetingSchedule schedule,
			MeetingNotifications notifications, CommitmentCases cases, Clock clock) {
		this.meetings = meetings;
		this.history = history;
		this.schedule = schedule;
		this.notifications = notifications;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * The meeting, its row locked until the step's transaction ends.
	 * @param number the meeting's
	 * @return the meeting itself: read it, change it through this service
	 * @throws MeetingNotFoundException there is no such meeting
	 */
	public Meeting lock(MeetingNumber number) {
		return this.meetings.lock(number);
	}

	/**
	 * A workflow begins to move the meeting.
	 * @param number the meeting's
	 * @param workflowId the workflow's own id
	 * @throws MeetingActionNotAllowedException the meeting has or had a workflow
	 */
	public void begin(MeetingNumber number, String workflowId) {
		lock(number).beginWorkflow(workflowId);
	}

	/**
	 * Moves the meeting to a status of the model; nothing where it has it already.
	 * @param number the meeting's
	 * @param status the model's word
	 * @param phase what lists count it as
	 */
	public void moveTo(MeetingNumber number, String status, Phase phase) {
		lock(number).moveTo(status, phase);
	}

	/**
	 * Gives the meeting's next task to a group, and tells its people.
	 * @param number the meeting's
	 * @param group the group's id
	 * @param due until when
	 */
	public void assign(MeetingNumber number, String group, Instant due) {
		Meeting meeting = lock(number);
		meeting.assign(group, due);
		this.history.record(number, MeetingStep.ASSIGNED, null, group);
		this.notifications.toHandlers(meeting, MeetingNotice.NEW_TASK);
	}

	/**
	 * The meeting waits for its day, and is nobody's task.
	 * @param number the meeting's
	 */
	public void release(MeetingNumber number) {
		lock(number).assign(null, null);
	}

	/**
	 * Reminds those whose task it is.
	 * @param number the meeting's
	 */
	public void remind(MeetingNumber number) {
		Meeting meeting = lock(number);
		this.history.record(number, MeetingStep.REMINDED, null, meeting.getHandlers());
		this.notifications.toHandlers(meeting, MeetingNotice.REMINDER);
	}

	/**
	 * Nobody has screened the request in time, so the office gets it as it is.
	 * @param number the meeting's
	 */
	public void skipScreening(MeetingNumber number) {
		Meeting meeting = lock(number);
		this.history.record(number, MeetingStep.SCREENING_OVERDUE, null, null);
		this.notifications.toHandlers(meeting, MeetingNotice.SCREENING_OVERDUE);
	}

	/**
	 * Keeps what was decided in a form.
	 * @param number the meeting's
	 * @param step what was decided
	 * @param text what was written with it
	 * @param user who decided
	 */
	public void record(MeetingNumber number, MeetingStep step, @Nullable String text, String user) {
		this.history.record(number, step, user, text);
		if (step == MeetingStep.DECLINED && text != null) {
			lock(number).decline(text);
		}
		if (step == MeetingStep.RESCHEDULED) {
			lock(number).postpone();
		}
	}

	/**
	 * Sets the time that the office has chosen.
	 * @param number the meeting's
	 * @param time when and where
	 * @param user who chose it
	 * @throws MeetingOverlapException when the Minister has another meeting then
	 * @throws MeetingActionNotAllowedException when it lies in the past
	 */
	public void schedule(MeetingNumber number, MeetingTime time, String user) {
		Meeting meeting = lock(number);
		this.schedule.take(number, time);
		meeting.schedule(time, this.clock.instant());
		this.history.record(number, MeetingStep.SCHEDULED, user, null);
	}

	/**
	 * Keeps the outcome and what was promised.
	 * @param number the meeting's
	 * @param outcome what came of it
	 * @param promises what was promised, each of which becomes a case
	 * @param user who records it
	 */
	public void recordOutcome(MeetingNumber number, String outcome, List<Promise> promises, String user) {
		lock(number).recordOutcome(outcome);
		this.history.record(number, MeetingStep.HELD, user, null);
		promises.forEach((promise) -> {
			this.meetings.add(new MeetingCommitment(number, promise, user, this.clock.instant()));
			this.history.record(number, MeetingStep.COMMITTED, user, promise.subject());
		});
	}

	/**
	 * Opens a case for each promise that has none yet.
	 * @param number the meeting's
	 */
	public void openCommitments(MeetingNumber number) {
		Meeting meeting = lock(number);
		this.meetings.commitments(number)
			.stream()
			.filter((commitment) -> commitment.getCaseNumber().isEmpty())
			.forEach((commitment) -> this.cases.open(meeting, commitment));
	}

	/**
	 * Tells the requester, and whoever else has to know.
	 * @param number the meeting's
	 * @param notice what
	 */
	public void tell(MeetingNumber number, MeetingNotice notice) {
		this.notifications.toRequester(lock(number), notice);
	}

}
