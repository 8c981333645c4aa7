package org.tawasul.callcentre;

import java.time.Clock;

import org.tawasul.access.CurrentUser;
import org.tawasul.meeting.MeetingTakenInCall;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes that a meeting was asked for in a call: only in the agent's own, but also when it
 * has broken off or ended meanwhile, for then the next agent must know.
 */
@Component
class CallMeetingListener {

	private final CallRepository calls;

	private final CallActionRepository actions;

	private final CurrentUser users;

	private final Clock clock;

	CallMeetingListener(CallRepository calls, CallActionRepository actions, CurrentUser users, Clock clock) {
		this.calls = calls;
		this.actions = actions;
		this.users = users;
		this.clock = clock;
	}

	@EventListener
	void note(MeetingTakenInCall taken) {
		this.calls.find(taken.call())
			.filter((call) -> CallAccess.isOf(this.users.of(taken.agent()), call))
			.ifPresent((call) -> {
				this.actions.lockCaller(call.id());
				this.actions.addMeeting(call.id(), taken.agent(), taken.number(), this.clock.instant());
			});
	}

}
