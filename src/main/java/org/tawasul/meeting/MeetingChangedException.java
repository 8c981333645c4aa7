package org.tawasul.meeting;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else has changed the meeting since the form was opened that was sent. What it
 * is like now is said with the refusal, and what was typed stays.
 */
public class MeetingChangedException extends MeetingActionNotAllowedException {

	private static final long serialVersionUID = 1L;

	private final String status;

	private final transient @Nullable MeetingTime time;

	MeetingChangedException(Meeting meeting) {
		super("changed");
		this.status = meeting.getStatus();
		this.time = meeting.getTime().orElse(null);
	}

	/**
	 * The status that it has now.
	 * @return a word of the model
	 */
	public String status() {
		return this.status;
	}

	/**
	 * When it is now.
	 * @return nothing while it has no time
	 */
	public Optional<MeetingTime> time() {
		return Optional.ofNullable(this.time);
	}

}
