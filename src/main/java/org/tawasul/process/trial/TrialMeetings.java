package org.tawasul.process.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingRequest;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.meeting.Requester;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.ReferralTargets;

import org.springframework.stereotype.Component;

/**
 * The requests for meetings of a trial. Each is scheduled on a day of its own, at an hour
 * at which nobody really meets.
 */
@Component
class TrialMeetings implements TrialSubject {

	private static final Requester REQUESTER = new Requester("تجربة النموذج", "1234567897", "+966500000000", null);

	private static final String REASON = "طلب لقاء يُفتح لتجربة النموذج قبل نشره، ولا يبقى.";

	/** Nobody schedules a meeting later than that. */
	private static final int DAYS = 300;

	private final MeetingService meetings;

	private final TrialAnswers answers;

	private final ReferralTargets targets;

	private final TrialPlaces places;

	private final Clock clock;

	TrialMeetings(MeetingService meetings, TrialAnswers answers, ReferralTargets targets, TrialPlaces places,
			Clock clock) {
		this.meetings = meetings;
		this.answers = answers;
		this.targets = targets;
		this.places = places;
		this.clock = clock;
	}

	@Override
	public Set<String> processKeys() {
		return Set.of("MinisterMeeting");
	}

	@Override
	public List<TrialStart> starts(String process, String region) {
		return Stream.of(Channel.WEB, Channel.CALL_CENTRE)
			.map((channel) -> new TrialStart("MEETING", null, null, null,
					() -> this.meetings
						.request(new MeetingRequest(REQUESTER, region, "تجربة النموذج", REASON,
								Locale.forLanguageTag("ar"), channel, null, null))
						.getNumber()
						.toString()))
			.toList();
	}

	@Override
	public TrialState find(String key) {
		Meeting meeting = meeting(key);
		return new TrialState(key, meeting.getWorkflowId(), meeting.getStatus(), meeting.getPhase().isOpen(),
				step(meeting), meeting.getHandlers(), false, null);
	}

	/** A meeting does not know it itself. */
	private @Nullable String step(Meeting meeting) {
		String process = meeting.getWorkflowId();
		return (process != null && meeting.getPhase().isOpen()) ? this.places.node(process).orElse(null) : null;
	}

	@Override
	public Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn) {
		String region = meeting(key).getRegion();
		return this.answers.to(form, turn, (field) -> answer(field, region, turn));
	}

	private @Nullable String answer(String field, String region, int turn) {
		if (field.matches("commitment\\dUnit")) {
			return this.targets.inRegionAndAbove(region).map((unit) -> unit.code()).findFirst().orElse(null);
		}
		return switch (field) {
			case "meetingDay" -> LocalDate.now(this.clock).plusDays(2L + turn % DAYS).toString();
			case "meetingTime" -> "03:00";
			default -> null;
		};
	}

	@Override
	public Map<String, Runnable> causes(String key, String message, int turn) {
		MeetingNumber number = MeetingNumber.parseExact(key).orElseThrow();
		Runnable cause = switch (message) {
			case "MeetingMoved" -> () -> {
				Meeting meeting = meeting(key);
				// As whoever moves a meeting is told on its page.
				MeetingTime before = meeting.getTime().orElseThrow(() -> new MeetingActionNotAllowedException("move"));
				this.meetings.move(number, meeting.getRevision(), new MeetingTime(
						before.startsAt().plus(Duration.ofMinutes(5)), before.minutes(), before.place()), "trial");
			};
			case "MeetingCalledOff" -> () -> this.meetings.cancel(number, TrialCases.WORDS);
			default -> null;
		};
		return (cause != null) ? Map.of("", cause) : Map.of();
	}

	private Meeting meeting(String key) {
		return this.meetings.find(MeetingNumber.parseExact(key).orElseThrow()).orElseThrow();
	}

}
