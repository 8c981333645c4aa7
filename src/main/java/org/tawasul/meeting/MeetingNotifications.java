package org.tawasul.meeting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * Writes the messages about a meeting into the queue, in the transaction of the change
 * that they tell. Requesters are sent nothing that somebody else could have typed under
 * their number: neither name nor subject.
 */
@Component
class MeetingNotifications {

	/** What the outbox lists them as. */
	static final String TOPIC = "MEETING";

	private static final String NONE = "—";

	private static final Set<MeetingNotice> IN_CALENDARS = EnumSet.of(MeetingNotice.SCHEDULED, MeetingNotice.MOVED,
			MeetingNotice.POSTPONED, MeetingNotice.CALLED_OFF);

	private final DirectMessages outbox;

	private final MeetingSecretService secrets;

	private final CalendarFileWriter calendars;

	private final PublicUrl address;

	private final Messages messages;

	private final DateFormatter dates;

	MeetingNotifications(DirectMessages outbox, MeetingSecretService secrets, CalendarFileWriter calendars,
			PublicUrl address, Messages messages, DateFormatter dates) {
		this.outbox = outbox;
		this.secrets = secrets;
		this.calendars = calendars;
		this.address = address;
		this.messages = messages;
		this.dates = dates;
	}

	/**
	 * Those who called it off themselves are told that it is done, the office that it
	 * was.
	 */
	void toRequester(Meeting meeting, MeetingNotice notice) {
		Locale language = meeting.getLanguage();
		Requester requester = meeting.getRequester();
		String link = this.address.of("/meeting/t/" + this.secrets.linkToken(meeting.getNumber()));
		this.outbox.toAddress(requester.mobile(), requester.email(), language,
				message(meeting, notice, language, link, calendar(meeting, notice)));
		if (meeting.getCalledOffBy() == CalledOffBy.REQUESTER && notice == MeetingNotice.CALLED_OFF) {
			String group = Optional.ofNullable(meeting.getHandlers())
				.orElseGet(() -> Role.MINISTER_OFFICE.group().orElseThrow());
			toGroup(meeting, MeetingNotice.REQUESTER_CANCELLED, group);
		}
	}

	void toHandlers(Meeting meeting, MeetingNotice notice) {
		Optional.ofNullable(meeting.getHandlers()).ifPresent((group) -> toGroup(meeting, notice, group));
	}

	private void toGroup(Meeting meeting, MeetingNotice notice, String group) {
		String link = this.address.of("/desk/meetings/" + meeting.getNumber());
		this.outbox.toGroup(group, (language) -> message(meeting, notice, language, link, null));
	}

	private DirectMessage message(Meeting meeting, MeetingNotice notice, Locale language, String link,
			@Nullable String calendar) {
		Object[] facts = facts(meeting, notice, language);
		String body = this.messages.text("meeting.notice." + notice.word() + ".body", language, facts) + "\n\n"
				+ this.messages.text("meeting.notice.link", language, link) + "\n\n"
				+ this.messages.text("meeting.notice.closing", language);
		String shortText = this.messages.text("meeting.notice." + notice.word() + ".short", language, facts) + "\n"
				+ link;
		return new DirectMessage(TOPIC,
				this.messages.text("meeting.notice." + notice.word() + ".subject", language, facts), body, shortText,
				calendar);
	}

	/** Nothing for those whose calendar has never heard of the meeting. */
	private @Nullable String calendar(Meeting meeting, MeetingNotice notice) {
		boolean told = IN_CALENDARS.contains(notice) && time(meeting, notice).isPresent()
				&& meeting.getRequester().email() != null;
		return told ? this.calendars.invitation(meeting) : null;
	}

	/** A time that does not hold any more matters to nobody but who hears so. */
	private static Optional<MeetingTime> time(Meeting meeting, MeetingNotice notice) {
		return (notice == MeetingNotice.POSTPONED) ? meeting.getFormerTime() : meeting.getTime();
	}

	/** In the order in which all of these texts take them. */
	private Object[] facts(Meeting meeting, MeetingNotice notice, Locale language) {
		Optional<MeetingTime> time = time(meeting, notice);
		String reason = (meeting.getCalledOffReason() != null) ? meeting.getCalledOffReason()
				: meeting.getDeclineReason();
		return new Object[] { meeting.getNumber().toString(),
				time.map((set) -> this.dates.full(set.startsAt(), language)).orElse(NONE),
				time.map((set) -> this.dates.brief(set.startsAt(), language)).orElse(NONE),
				time.map(MeetingTime::place).orElse(NONE), time.map(MeetingTime::minutes).orElse(0),
				(reason != null) ? reason : NONE,
				(meeting.getDueAt() != null) ? this.dates.brief(meeting.getDueAt(), language) : NONE,
				(meeting.getCalledOffBy() != null) ? meeting.getCalledOffBy().name() : NONE,
				time.isPresent() ? "set" : "none" };
	}

}
