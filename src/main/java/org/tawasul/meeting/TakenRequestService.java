package org.tawasul.meeting;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives requests that the staff take down for a caller or a visitor.
 */
@Service
@Transactional
public class TakenRequestService {

	private final MeetingService meetings;

	private final ApplicationEventPublisher events;

	TakenRequestService(MeetingService meetings, ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.events = events;
	}

	/**
	 * Receives a request, once for each form.
	 * @param request checked and clean, with who takes it
	 * @param call during which it is taken; null for none
	 * @return the new request, or the one that the same form made before
	 * @throws MeetingActionNotAllowedException as {@link MeetingService#request}
	 */
	public Meeting take(MeetingRequest request, @Nullable UUID call) {
		Meeting meeting = this.meetings.request(request);
		if (call != null) {
			this.events.publishEvent(
					new MeetingTakenInCall(call, meeting.getNumber(), Objects.requireNonNull(request.takenBy())));
		}
		return meeting;
	}

}
