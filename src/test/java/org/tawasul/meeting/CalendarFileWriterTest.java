package org.tawasul.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Phase;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.publicurl.TestPublicUrl;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendar files, as calendars read them: parsed back, and octet by octet. */
@TawasulTest
class CalendarFileWriterTest {

	private static final Instant NOW = Instant.parse("2031-06-01T06:00:00Z");

	private static final Instant START = Instant.parse("2031-06-15T07:30:00Z");

	private final List<SentMessages.Sent> sent = new ArrayList<>();

	private final SentMessages outbox = new SentMessages(this.sent);

	@Autowired
	private MeetingSecretService secrets;

	@Autowired
	private Messages messages;

	@Autowired
	private DateFormatter dates;

	private CalendarFileWriter writer;

	private MeetingNotifications notifications;

	@BeforeEach
	void write() {
		this.writer = new CalendarFileWriter(this.secrets, this.outbox, TestPublicUrl.at("https://tawasul.example"),
				this.messages, Clock.fixed(NOW, ZoneOffset.UTC));
		this.notifications = new MeetingNotifications(this.outbox, this.secrets, this.writer,
				TestPublicUrl.at("https://tawasul.example"), this.messages, this.dates);
	}

	private static Meeting meeting(String language, String email) {
		Meeting meeting = new Meeting(
				new MeetingRequest(new Requester("سارة بنت محمد", "1234567897", "+966551234567", email), "SA-01",
						"نقل ابنتي إلى مدرسة قريبة", "راجعت الإدارة ثلاث مرات.", Locale.forLanguageTag(language),
						Channel.WEB, null, null),
				NOW);
		ReflectionTestUtils.setField(meeting, "number", 1001L);
		return meeting;
	}

	private static Meeting scheduled(String language, String place) {
		Meeting meeting = meeting(language, "sara@moe.example");
		meeting.schedule(new MeetingTime(START, 30, place), NOW);
		meeting.moveTo("scheduled", Phase.WAITING);
		return meeting;
	}

	private static VEvent event(String file) {
		ICalendar calendar = Biweekly.parse(file).first();
		assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
		assertThat(calendar.getEvents()).hasSize(1);
		return calendar.getEvents().get(0);
	}

	private static List<String> lines(String file) {
		return List.of(file.replace("\r\n ", "").split("\r\n"));
	}

	@Test
	void invitationSaysWhenAndWhereInTheRequestersLanguage() {
		String file = this.writer.invitation(scheduled("ar", "ديوان الوزارة"));
		VEvent event = event(file);
		assertThat(event.getSummary().getValue()).isEqualTo("لقاء معالي الوزير M1001");
		assertThat(event.getLocation().getValue()).isEqualTo("ديوان الوزارة");
		assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(START));
		assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(START.plusSeconds(1800)));
		assertThat(event.getDescription().getValue()).endsWith("https://tawasul.example/meeting/requests/M1001");
		assertThat(lines(file)).contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:0",
				"DTSTART;TZID=Asia/Riyadh:20310615T103000", "DTEND;TZID=Asia/Riyadh:20310615T110000",
				"DTSTAMP:20310601T060000Z", "TZID:Asia/Riyadh", "TZOFFSETTO:+0300", "CLASS:PRIVATE");
		assertThat(event(this.writer.invitation(scheduled("en", "Diwan"))).getSummary().getValue())
			.isEqualTo("Meeting with the Minister M1001");
	}

	@Test
	void meetingIsTheSameInCalendarsWhenItIsMovedAndCalledOff() {
		Meeting meeting = scheduled("ar", "ديوان الوزارة");
		VEvent first = event(this.writer.invitation(meeting));
		meeting.schedule(new MeetingTime(START.plusSeconds(3600), 45, "مكتب معالي الوزير"), NOW);
		VEvent moved = event(this.writer.invitation(meeting));
		assertThat(moved.getUid()).isEqualTo(first.getUid());
		assertThat(moved.getSequence().getValue()).isEqualTo(1);
		assertThat(moved.getDateStart().getValue()).isEqualTo(Date.from(START.plusSeconds(3600)));
		meeting.callOff(CalledOffBy.OFFICE, "ظرف طارئ", NOW);
		String file = this.writer.invitation(meeting);
		assertThat(event(file).getUid()).isEqualTo(first.getUid());
		assertThat(lines(file)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
		ReflectionTestUtils.setField(meeting, "number", 1002L);
		assertThat(event(this.writer.invitation(meeting)).getUid()).isNotEqualTo(first.getUid());
	}

	@Test
	void postponedMeetingLeavesCalendarsAtOnceAndComesBackWithItsNewTime() {
		Meeting meeting = scheduled("ar", "ديوان الوزارة");
		VEvent first = event(this.writer.invitation(meeting));
		meeting.moveTo("awaiting_outcome", Phase.ACTIVE);
		meeting.postpone();
		this.notifications.toRequester(meeting, MeetingNotice.POSTPONED);
		String told = Objects.requireNonNull(this.sent.get(0).message().calendar());
		assertThat(event(told).getUid()).isEqualTo(first.getUid());
		assertThat(lines(told)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1",
				"DTSTART;TZID=Asia/Riyadh:20310615T103000");
		assertThat(this.sent.get(0).message().body()).contains("15 يونيو 2031");
		assertThat(this.writer.forRequester(meeting))
			.hasValueSatisfying((file) -> assertThat(lines(file)).contains("METHOD:CANCEL", "STATUS:CANCELLED"));
		meeting.schedule(new MeetingTime(START.plusSeconds(86_400), 30, "ديوان الوزارة"), NOW);
		meeting.moveTo("scheduled", Phase.WAITING);
		String again = this.writer.invitation(meeting);
		assertThat(lines(again)).contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:2");
		assertThat(event(again).getUid()).isEqualTo(first.getUid());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar", "en" })
	void everythingThatARequesterIsToldHasItsWords(String language) {
		Meeting meeting = scheduled(language, "ديوان الوزارة");
		for (MeetingNotice notice : MeetingNotice.values()) {
			if (notice.isForRequester()) {
				this.notifications.toRequester(meeting, notice);
			}
		}
		assertThat(this.sent).hasSizeGreaterThan(8).allSatisfy((one) -> {
			assertThat(one.message().body()).contains("M1001", "/meeting/t/");
			assertThat(one.message().shortText()).contains("M1001");
		});
	}

	@Test
	void nobodysDataStandInAFileButTheAddressThatItIsSentTo() {
		Meeting meeting = scheduled("ar", "ديوان الوزارة");
		String token = this.secrets.linkToken(meeting.getNumber());
		String invitation = String.join("\n", lines(this.writer.invitation(meeting)));
		String download = String.join("\n", lines(this.writer.forRequester(meeting).orElseThrow()));
		String staff = String.join("\n", lines(this.writer.forStaff(meeting, Locale.ENGLISH).orElseThrow()));
		assertThat(invitation).contains("mailto:sara@moe.example", "mailto:tawasul@tawasul.example");
		assertThat(List.of(download, staff)).allSatisfy(
				(file) -> assertThat(file).contains("METHOD:PUBLISH").doesNotContain("ATTENDEE", "sara@moe.example"));
		assertThat(List.of(invitation, download, staff)).allSatisfy((file) -> assertThat(file).doesNotContain("سارة",
				"1234567897", "551234567", "نقل ابنتي", "راجعت", token));
		assertThat(staff).contains("SUMMARY:Meeting with the Minister M1001", "/desk/meetings/M1001");
	}

	/** What a place can hold: separators of the format, letters of every width. */
	@ParameterizedTest
	@ValueSource(strings = { "ديوان الوزارة، الدور الثاني؛ قاعة \"النور\", جناح 5; مدخل \\ب: يسار",
			"ﷺﻻﻼ–—‘’“”…€ﷺﻻﻼ–—‘’“”…€ﷺﻻﻼ–—‘’“”…€ﷺﻻﻼ–—‘’“”…€ﷺﻻﻼ–—‘’“”…€",
			"ﷺ ﷺﷺ  ﷺﷺﷺ   ﷺﷺﷺﷺﷺﷺ ﷺ ﷺ ﷺ ﷺ ﷺﷺﷺﷺﷺﷺﷺﷺﷺ ﷺﷺﷺﷺ ﷺﷺﷺﷺﷺﷺ",
			"🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌",
			"a🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌🕌", "BEGIN:VALARM\\nEND:VEVENT",
			"Riyadh, King Fahd Road; 3rd floor" })
	void textsComeBackAsTheyWereAndNoLineIsLongerThan75Octets(String place) {
		String file = this.writer.invitation(scheduled("ar", place));
		assertThat(event(file).getLocation().getValue()).isEqualTo(place);
		assertThat(file).endsWith("\r\n");
		assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
		assertThat(file.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
	}

	@Test
	void calendarsHaveNothingToKnowBeforeATimeIsSetAndOnceItIsOver() {
		Meeting asked = meeting("ar", null);
		assertThat(this.writer.forRequester(asked)).isEmpty();
		asked.callOff(CalledOffBy.REQUESTER, null, NOW);
		assertThat(this.writer.forStaff(asked, Locale.ENGLISH)).isEmpty();
		Meeting held = scheduled("ar", "ديوان الوزارة");
		assertThat(this.writer.forRequester(held)).isPresent();
		held.moveTo("awaiting_outcome", Phase.ACTIVE);
		assertThat(this.writer.forRequester(held)).isEmpty();
	}

	@Test
	void mailOfATimeBringsTheFileAndNoOtherMailDoes() {
		Meeting meeting = scheduled("ar", "ديوان الوزارة");
		for (MeetingNotice notice : List.of(MeetingNotice.RECEIVED, MeetingNotice.HELD, MeetingNotice.SCHEDULED,
				MeetingNotice.MOVED)) {
			this.notifications.toRequester(meeting, notice);
		}
		meeting.callOff(CalledOffBy.OFFICE, "ظرف طارئ", NOW);
		this.notifications.toRequester(meeting, MeetingNotice.CALLED_OFF);
		assertThat(this.sent).extracting((one) -> one.message().calendar() != null)
			.containsExactly(false, false, true, true, true);
		assertThat(this.sent.get(4).message().calendar()).contains("METHOD:CANCEL");
	}

	@Test
	void noFileIsWrittenForWhoeverHasNoMailboxOrNeverHadATime() {
		Meeting withoutTime = meeting("ar", "sara@moe.example");
		withoutTime.callOff(CalledOffBy.REQUESTER, null, NOW);
		this.notifications.toRequester(withoutTime, MeetingNotice.CALLED_OFF);
		Meeting withoutMail = meeting("ar", null);
		withoutMail.schedule(new MeetingTime(START, 30, "ديوان الوزارة"), NOW);
		this.notifications.toRequester(withoutMail, MeetingNotice.SCHEDULED);
		assertThat(this.sent).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((one) -> assertThat(one.message().calendar()).isNull());
	}

}
