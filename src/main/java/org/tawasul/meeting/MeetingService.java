package org.tawasul.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.meeting.MeetingCommitment.Promise;
import org.tawasul.meeting.MeetingEvent.MeetingCalledOff;
import org.tawasul.meeting.MeetingEvent.MeetingMoved;
import org.tawasul.meeting.MeetingEvent.MeetingRequested;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with meetings: who asks for one, and the Minister's office beside its
 * tasks. Each method is one transaction; who changes a meeting waits for whoever changes
 * it at the moment. Texts must be normalised and validated already.
 */
@Service
@Transactional
public class MeetingService {

	private final MeetingRepository meetings;

	private final MeetingHistory history;

	private final MeetingSchedule schedule;

	private final CommitmentCases cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeetingService(MeetingRepository meetings, MeetingHistory history, MeetingSchedule schedule, CommitmentCases cases,
			ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.history = history;
		this.schedule = schedule;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Receives a request: afterwards it has a number, and its process runs.
	 * @param request checked and clean
	 * @return the new request, or the one that the same form made before
	 */
	public Meeting request(MeetingRequest request) {
		Optional<Meeting> before = Optional.ofNullable(request.key()).flatMap(this.meetings::findByKey);
		if (before.isPresent()) {
			return before.get();
		}
		Meeting meeting = this.meetings.add(new Meeting(request, this.clock.instant()));
		this.history.record(meeting.getNumber(), MeetingStep.REQUESTED, request.takenBy(), null);
		this.events.publishEvent(new MeetingRequested(meeting.getNumber()));
		return meeting;
	}

	/**
	 * Looks a meeting up, without locking it.
	 * @param number the meeting's
	 * @return the meeting, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Meeting> find(MeetingNumber number) {
		return this.meetings.find(number);
	}

	/**
	 * What happened to a meeting.
	 * @param number the meeting's
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<MeetingHistory.Entry> history(MeetingNumber number) {
		return this.history.of(number);
	}

	/**
	 * What was promised in a meeting.
	 * @param number the meeting's
	 * @return in the order in which it was recorded
	 */
	@Transactional(readOnly = true)
	public List<MeetingCommitment> commitments(MeetingNumber number) {
		return this.meetings.commitments(number);
	}

	/**
	 * Moves a scheduled meeting to another time or place.
	 * @param number the meeting's
	 * @param seen the revision that the form was opened with
	 * @param time when and where it will be
	 * @param actor who moves it
	 * @throws MeetingChangedException when somebody else was faster
	 * @throws MeetingOverlapException when the Minister has another meeting then
	 * @throws MeetingActionNotAllowedException when it cannot be moved, or lies in the
	 * past
	 */
	public void move(MeetingNumber number, int seen, MeetingTime time, String actor) {
		Meeting meeting = this.meetings.lock(number);
		meeting.requireRevision(seen);
		if (!meeting.mayBeMoved(this.clock.instant())) {
			throw new MeetingActionNotAllowedException("move");
		}
		this.schedule.take(number, time);
		meeting.schedule(time, this.clock.instant());
		this.history.record(number, MeetingStep.MOVED, actor, null);
		this.events.publishEvent(new MeetingMoved(number));
	}

	/**
	 * The office calls a meeting, or a request, off.
	 * @param number the meeting's
	 * @param seen the revision that the form was opened with
	 * @param reason what the requester is told, 3 to 1,000 characters
	 * @param actor who calls it off
	 * @throws MeetingChangedException when somebody else was faster
	 * @throws MeetingActionNotAllowedException when it has begun or is over
	 */
	public void callOff(MeetingNumber number, int seen, String reason, String actor) {
		Meeting meeting = this.meetings.lock(number);
		meeting.requireRevision(seen);
		meeting.callOff(CalledOffBy.OFFICE, reason, this.clock.instant());
		this.history.record(number, MeetingStep.CALLED_OFF, actor, reason);
		this.events.publishEvent(new MeetingCalledOff(number));
	}

	/**
	 * The requester does not want the meeting any more.
	 * @param number the meeting's
	 * @param reason why, if they say so
	 * @throws MeetingActionNotAllowedException when it has begun or is over
	 */
	public void cancel(MeetingNumber number, @Nullable String reason) {
		Meeting meeting = this.meetings.lock(number);
		if (meeting.getCalledOffBy() == CalledOffBy.REQUESTER) {
			return;
		}
		meeting.callOff(CalledOffBy.REQUESTER, reason, this.clock.instant());
		this.history.record(number, MeetingStep.CANCELLED, null, reason);
		this.events.publishEvent(new MeetingCalledOff(number));
	}

	/**
	 * Records what was promised after the outcome was; its case is opened at once.
	 * @param number the meeting's
	 * @param promise what, and by whom it is kept
	 * @param actor who records it
	 * @throws MeetingActionNotAllowedException when the meeting has not been held
	 */
	public void promise(MeetingNumber number, Promise promise, String actor) {
		Meeting meeting = this.meetings.lock(number);
		if (meeting.getOutcome() == null || meeting.getPhase().isOpen()) {
			throw new MeetingActionNotAllowedException("commitment");
		}
		MeetingCommitment commitment = new MeetingCommitment(number, promise, actor, this.clock.instant());
		this.meetings.add(commitment);
		this.cases.open(meeting, commitment);
		this.history.record(number, MeetingStep.COMMITTED, actor, promise.subject());
	}

}
