package org.tawasul.notification;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The messages of the lifecycle. Each has a text template and an HTML fragment named
 * after its {@link #code()}.
 */
public enum MessageKind {

	RECEIVED, REFERRED, QUESTION("awaiting_reporter"), RESOLVED("resolved"), ESCALATED, NEW_DATE,
	OBJECTION_RECEIVED("objected"), RATE_INVITATION("closed"), WITHDRAWN("withdrawn"), COMMENT, ACCESS_LINK,
	CONTACT_CODE, CONTACT_CHANGED, NEW_TASK, REMINDER, ESCALATED_TO_YOU, TOLD_AT_ONCE, INFORMATION_ADDED, WHAT_BECAME,
	WITHDRAWAL_WISHED, POST_VACANT, HANDLERS_UNREACHED, ANSWER_TO_REVIEW, ANSWER_SENT_BACK;

	private final @Nullable String announcedStatus;

	MessageKind() {
		this(null);
	}

	MessageKind(@Nullable String announcedStatus) {
		this.announcedStatus = announcedStatus;
	}

	/**
	 * The code by which models, templates and bundles know the message, such as
	 * {@code new_task}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether it goes to the reporter, rather than to the ministry's people.
	 */
	public boolean isForReporter() {
		return switch (this) {
			case RECEIVED, REFERRED, QUESTION, RESOLVED, ESCALATED, NEW_DATE, OBJECTION_RECEIVED, RATE_INVITATION,
					WITHDRAWN, COMMENT, ACCESS_LINK, CONTACT_CODE, CONTACT_CHANGED ->
				true;
			default -> false;
		};
	}

	/** The status that the message announces, however far the case has got since. */
	Optional<String> announcedStatus() {
		return Optional.ofNullable(this.announcedStatus);
	}

	/**
	 * The kind with a code.
	 * @param code as a model names it
	 * @return the kind
	 * @throws IllegalArgumentException when there is no such message
	 */
	public static MessageKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
