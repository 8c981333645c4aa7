package org.tawasul.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import org.tawasul.casefile.Phase;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.notification.DirectMessages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * Writes the calendar file of a meeting (iCalendar, RFC 5545; methods by RFC 5546). All
 * files of a meeting have one UID, so calendars change their entry when the meeting is
 * moved, and drop it when it is postponed or called off. Calendars are copied to many
 * places: a file says when and where, and neither who nor what about.
 */
@Component
public class CalendarFileWriter {

	/**
	 * Characters of a line. A line may have 75 octets (RFC 5545, 3.1), the library counts
	 * characters, and none of them takes more than three octets.
	 */
	private static final int LINE = 25;

	private static final UtcOffset RIYADH = new UtcOffset(true, 3, 0);

	private final MeetingSecretService secrets;

	private final DirectMessages outbox;

	private final PublicUrl address;

	private final Messages messages;

	private final Clock clock;

	CalendarFileWriter(MeetingSecretService secrets, DirectMessages outbox, PublicUrl address, Messages messages,
			Clock clock) {
		this.secrets = secrets;
		this.outbox = outbox;
		this.address = address;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Whether calendars have something to know: a time that holds, or that one does not
	 * hold any more.
	 * @param meeting any
	 * @return false before it is scheduled, and once it is over
	 */
	public static boolean isOffered(Meeting meeting) {
		return meeting.getFormerTime().isPresent()
				|| (meeting.getTime().isPresent() && (meeting.getPhase() == Phase.WAITING || isCancelled(meeting)));
	}

	/**
	 * Whether calendars are to drop the meeting.
	 * @param meeting any
	 * @return true once it is called off, and while it waits for another time
	 */
	public static boolean isCancelled(Meeting meeting) {
		return meeting.getCalledOffBy() != null || meeting.getFormerTime().isPresent();
	}

	/**
	 * For the requester's mailbox, whose calendar takes it as an invitation, or drops it.
	 */
	String invitation(Meeting meeting) {
		VEvent event = ofRequester(meeting);
		Optional.ofNullable(meeting.getRequester().email()).ifPresent((email) -> event.addAttendee(attendee(email)));
		return write(event, isCancelled(meeting) ? Method.cancel() : Method.request());
	}

	/**
	 * For the requester to download, in their language.
	 * @param meeting with or without a time
	 * @return the file, or nothing where calendars have nothing to know
	 */
	public Optional<String> forRequester(Meeting meeting) {
		return isOffered(meeting) ? Optional.of(publish(meeting, ofRequester(meeting))) : Optional.empty();
	}

	/**
	 * For whoever of the staff reads meetings.
	 * @param meeting with or without a time
	 * @param locale the reader's
	 * @return the file, or nothing where calendars have nothing to know
	 */
	public Optional<String> forStaff(Meeting meeting, Locale locale) {
		String page = this.address.of("/desk/meetings/" + meeting.getNumber());
		return isOffered(meeting) ? Optional.of(publish(meeting, event(meeting, page, "meeting.notice.link", locale)))
				: Optional.empty();
	}

	private VEvent ofRequester(Meeting meeting) {
		// Not the link of messages, which opens the request for whoever has it.
		String page = this.address.of("/meeting/requests/" + meeting.getNumber());
		return event(meeting, page, isCancelled(meeting) ? "meeting.notice.link" : "meeting.file.description",
				meeting.getLanguage());
	}

	private VEvent event(Meeting meeting, String page, String description, Locale locale) {
		MeetingTime time = meeting.getTime().or(meeting::getFormerTime).orElseThrow();
		VEvent event = new VEvent();
		event.setUid(this.secrets.calendarId(meeting.getNumber()).toString());
		event.setSequence(meeting.getSequence());
		event.setDateTimeStamp(Date.from(this.clock.instant()));
		event.setDateStart(Date.from(time.startsAt()));
		event.setDateEnd(Date.from(time.endsAt()));
		event.setSummary(this.messages.text("meeting.file.summary", locale, meeting.getNumber().toString()));
		event.setLocation(time.place());
		event.setDescription(this.messages.text(description, locale, page));
		event.setUrl(page);
		event.setOrganizer(new Organizer(this.messages.text("layout.service", locale), this.outbox.sender()));
		event.setClassification(Classification.private_());
		event.setStatus(isCancelled(meeting) ? Status.cancelled() : Status.confirmed());
		return event;
	}

	/** Whoever has asked for a meeting is not asked whether they come. */
	private static Attendee attendee(String email) {
		Attendee attendee = new Attendee(null, email);
		attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
		attendee.setRsvp(false);
		return attendee;
	}

	/** Without people: an invitation that names none is not valid. */
	private static String publish(Meeting meeting, VEvent event) {
		return write(event, isCancelled(meeting) ? Method.cancel() : Method.publish());
	}

	private static String write(VEvent event, Method method) {
		ICalendar calendar = new ICalendar();
		calendar.setProductId(new ProductId("-//Ministry of Education//Tawasul//AR"));
		calendar.setMethod(method);
		calendar.getTimezoneInfo().setDefaultTimezone(riyadh());
		calendar.addEvent(event);
		StringWriter text = new StringWriter();
		try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
			writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
			writer.write(calendar);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	/** A zone that is named must be described; this one has no daylight saving. */
	private static TimezoneAssignment riyadh() {
		StandardTime always = new StandardTime();
		always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
		always.setTimezoneOffsetFrom(RIYADH);
		always.setTimezoneOffsetTo(RIYADH);
		VTimezone zone = new VTimezone(DateFormatter.ZONE.getId());
		zone.addStandardTime(always);
		return new TimezoneAssignment(TimeZone.getTimeZone(DateFormatter.ZONE), zone);
	}

}
