package org.tawasul.process.action;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingWorkflow;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.meeting.MeetingVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the next task of a meeting to a group and tells its people. Inputs {@code group}
 * ({@code care} or {@code minister-office}), {@code time} (ISO duration), {@code clock},
 * {@code remindAt} (percent), {@code remindEvery} (ISO duration: then again and again).
 * Sets {@code handlers}, {@code meetingDue}, {@code meetingReminders}.
 */
@Component
class AssignMeeting extends MeetingAction {

	private static final Set<String> GROUPS = Set.of("care", "minister-office");

	private final WorkingCalendar calendar;

	private final Clock clock;

	AssignMeeting(MeetingWorkflow workflow, WorkingCalendar calendar, Clock clock) {
		super(workflow);
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		String group = input(execution, "group");
		if (!GROUPS.contains(group)) {
			throw new InvalidProcessRequestException("meeting.group", group);
		}
		ClockKind kind = ClockKind.valueOf(input(execution, "clock"));
		Instant now = this.clock.instant();
		Instant due = this.calendar.due(now, input(execution, "time"), kind);
		Instant first = this.calendar.share(now, due, Integer.parseInt(input(execution, "remindAt")), kind);
		workflow().assign(meeting.getNumber(), group, due);
		execution.setVariable(CaseVariables.HANDLERS, group);
		execution.setVariable(MeetingVariables.MEETING_DUE, Date.from(due));
		execution.setVariable(MeetingVariables.MEETING_REMINDERS,
				"R/" + first.truncatedTo(ChronoUnit.SECONDS) + "/" + input(execution, "remindEvery"));
	}

}
