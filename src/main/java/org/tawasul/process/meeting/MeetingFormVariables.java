package org.tawasul.process.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingHistory;
import org.tawasul.meeting.MeetingListService;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.meeting.Requester;
import org.tawasul.process.form.ReferralTargets;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms show of a meeting, in the reader's language.
 */
@Component
class MeetingFormVariables {

	private final MeetingService meetings;

	private final MeetingListService lists;

	private final MeetingAccess access;

	private final CurrentUser user;

	private final AuditTrail audit;

	private final ReferralTargets units;

	private final MinistryDirectory ministry;

	private final Messages messages;

	private final DateFormatter dates;

	private final ObjectMapper json;

	MeetingFormVariables(MeetingService meetings, MeetingListService lists, MeetingAccess access, CurrentUser user,
			AuditTrail audit, ReferralTargets units, MinistryDirectory ministry, Messages messages, DateFormatter dates,
			ObjectMapper json) {
		this.meetings = meetings;
		this.lists = lists;
		this.access = access;
		this.user = user;
		this.audit = audit;
		this.units = units;
		this.ministry = ministry;
		this.messages = messages;
		this.dates = dates;
		this.json = json;
	}

	/**
	 * Values by the names that forms know them by. A look at how to reach the requester
	 * is recorded, as it is on the desk.
	 */
	@Transactional
	public Map<String, Object> variablesOf(MeetingNumber number) {
		Meeting meeting = this.meetings.find(number).orElseThrow();
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Object> facts = new HashMap<>();
		facts.put("language", locale.getLanguage());
		facts.put("meetingNumber", number.toString());
		facts.put("meetingSubject", meeting.getSubject());
		facts.put("meetingReason", meeting.getReason());
		facts.put("meetingRequester", requester(meeting));
		facts.put("meetingReceived", this.dates.full(meeting.getReceivedAt(), locale) + " · "
				+ this.messages.text("channel." + meeting.getChannel(), locale));
		facts.put("meetingRegion", this.messages.text("region." + meeting.getRegion(), locale));
		meeting.getTime().ifPresent((time) -> facts.put("meetingWhen", when(time, locale)));
		if (meeting.getDueAt() != null) {
			facts.put("meetingDeadline", this.dates.full(meeting.getDueAt(), locale));
		}
		facts.put("meetingHistory", history(number, locale));
		String others = others(meeting);
		if (!others.isEmpty()) {
			facts.put("meetingOthers", others);
		}
		facts.put("meetingLink", "/desk/meetings/" + number);
		facts.put("commitmentUnits", units(meeting, locale));
		return facts;
	}

	/** How to reach them is for those who screen and receive. */
	private String requester(Meeting meeting) {
		Requester requester = meeting.getRequester();
		Optional<StaffUser> reader = this.user.find();
		boolean contact = reader.map(this.access::seesContact).orElse(true);
		if (contact && reader.isPresent()) {
			this.audit.record(AuditAction.MEETING_SEEN, meeting.getNumber().toString(), Map.of());
		}
		return Stream.concat(Stream.of('\u2068' + requester.name() + '\u2069'),
				contact ? Stream.of(requester.identityNumber(), requester.mobile(), requester.email())
					.filter(Objects::nonNull)
					.map((part) -> '\u2066' + part + '\u2069') : Stream.of())
			.collect(Collectors.joining("\n"));
	}

	private String when(MeetingTime time, Locale locale) {
		return this.dates.full(time.startsAt(), locale) + "\n" + time.place();
	}

	private String history(MeetingNumber number, Locale locale) {
		List<MeetingHistory.Entry> entries = new ArrayList<>(this.meetings.history(number));
		Collections.reverse(entries);
		return entries.stream().map((entry) -> line(entry, locale)).collect(Collectors.joining("\n\n"));
	}

	private String line(MeetingHistory.Entry entry, Locale locale) {
		String actor = (entry.actor() == null) ? "" : " · "
				+ this.ministry.person(entry.actor()).map((person) -> person.name(locale)).orElse(entry.actor());
		String what = this.messages.text("meeting.entry." + entry.step(), locale);
		boolean quoted = entry.text() != null && entry.step().isWithText();
		return this.dates.brief(entry.at(), locale) + actor + "\n" + what
				+ (quoted ? "\n\u2068" + entry.text() + '\u2069' : "");
	}

	private String others(Meeting meeting) {
		return this.lists.ofSamePerson(meeting)
			.stream()
			.map((row) -> row.number() + " – " + row.subject())
			.collect(Collectors.joining("\n"));
	}

	private Object units(Meeting meeting, Locale locale) {
		List<Map<String, String>> options = this.units.inRegionAndAbove(meeting.getRegion())
			.map((unit) -> Map.of("label", unit.name(locale), "value", unit.code()))
			.toList();
		try {
			return SpinValues.jsonValue(this.json.writeValueAsString(options)).create();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
