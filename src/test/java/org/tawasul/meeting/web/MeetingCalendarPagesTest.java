package org.tawasul.meeting.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingSecretService;
import org.tawasul.meeting.MeetingService;
import org.tawasul.process.meeting.MeetingScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The desk's calendar of meetings, and the calendar files that pages offer. */
@TawasulTest
@Transactional
class MeetingCalendarPagesTest {

	private static final RequestPostProcessor CARE = user("care").roles("CARE_OFFICER");

	private static final RequestPostProcessor OFFICE = user("offmin.officer1").roles("MINISTER_OFFICE");

	@Autowired
	private MockMvc browser;

	@Autowired
	private MeetingService meetings;

	@Autowired
	private MeetingSecretService secrets;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private EntityManager entities;

	private MeetingScenario scenario() {
		return new MeetingScenario(this.meetings, this.engine);
	}

	private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
		return this.browser.perform(request).andReturn().getResponse();
	}

	private String calendar(String query, RequestPostProcessor reader) throws Exception {
		this.entities.flush();
		MockHttpServletResponse answer = perform(get(URI.create("/desk/meetings/calendar" + query)).with(reader));
		assertThat(answer.getStatus()).as(query).isEqualTo(HttpStatus.OK.value());
		return answer.getContentAsString();
	}

	@ParameterizedTest
	@CsvSource({ "?day=2035-05-01,مايو 2035م · صفر – ربيع الأول 1457هـ",
			"?span=hijri&day=2035-05-16,ربيع الأول 1457هـ · مايو – يونيو 2035م",
			"?span=week&day=2035-05-16,من 13 مايو 2035م إلى 19 مايو 2035م" })
	void monthHijriMonthAndWeekShowTheMeetingOnItsDay(String query, String heading) throws Exception {
		MeetingNumber number = scenario().scheduled("16/05/2035", "10:30");
		assertThat(calendar(query, OFFICE))
			.contains(heading, "/desk/meetings/" + number, "10:30", "نقل ابنتي إلى مدرسة قريبة", "الأربعاء")
			.doesNotContain("لا لقاءات في هذه المدة");
		assertThat(calendar(query.replace("05-16", "07-16").replace("05-01", "07-01"), OFFICE))
			.contains("لا لقاءات في هذه المدة")
			.doesNotContain("/desk/meetings/" + number);
	}

	@Test
	void weeksBeginOnSundayAndAWholeMonthIsThere() throws Exception {
		// From Monday, 1 January 2035, to Wednesday the 31st: five weeks.
		String january = calendar("?day=2035-01-20&lang=en", CARE);
		assertThat(january.indexOf("Sunday")).isLessThan(january.indexOf("Monday")).isPositive();
		assertThat(january.split("meeting-day-name", -1)).hasSize(5 * 7 + 1);
		// February 2026 begins on a Sunday and has four weeks.
		assertThat(calendar("?day=2026-02-20", CARE).split("meeting-day-name", -1)).hasSize(4 * 7 + 1);
	}

	@Test
	void calledOffMeetingsLeaveTheCalendar() throws Exception {
		MeetingNumber number = scenario().scheduled("17/05/2035", "10:30");
		this.meetings.cancel(number, null);
		assertThat(calendar("?day=2035-05-17", CARE)).doesNotContain("/desk/meetings/" + number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?day=0000-99-99", "?month=0000-99", "?day=", "?day=2035-02-30", "?day=%2B999999999-12-31",
			"?day=-999999999-01-01", "?span=year", "?span=&day=%00", "?day=2035-05-01&day=2036-05-01", "?span=%D9%A1",
			"?day=1999-12-31", "?day=2101-01-01&span=hijri", "?day=2000-01-01", "?day=2100-12-31&span=hijri",
			"?day=2100-12-31&span=week", "?day=2000-01-01&span=hijri" })
	void whateverStandsInTheAddressSomeTimeIsShown(String query) throws Exception {
		assertThat(calendar(query, CARE)).contains("meeting-calendar", "الأحد");
	}

	@Test
	void calendarTurnsForwardAndBackAndNotBeyondItsYears() throws Exception {
		assertThat(calendar("?day=2035-05-31", CARE)).contains("span=month&amp;day=2035-04-01",
				"span=month&amp;day=2035-06-01");
		assertThat(calendar("?span=week&day=2035-05-16", CARE)).contains("span=week&amp;day=2035-05-06",
				"span=week&amp;day=2035-05-20");
		assertThat(calendar("?day=2100-12-31", CARE)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
		assertThat(calendar("?day=2000-01-01", CARE)).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
	}

	@Test
	void requesterDownloadsTheFileFromThePageThatTheyHaveOpened() throws Exception {
		MeetingNumber number = scenario().scheduled("20/05/2035", "10:30");
		Cookie[] cookies = perform(get("/meeting/t/" + this.secrets.linkToken(number))).getCookies();
		String page = "/meeting/requests/" + number;
		assertThat(perform(get(page).cookie(cookies)).getContentAsString()).contains(page + "/meeting.ics",
				"إضافة الموعد إلى التقويم");
		MockHttpServletResponse file = perform(get(page + "/meeting.ics").cookie(cookies).param("lang", "en"));
		assertThat(file.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
		assertThat(file.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"meeting-" + number + ".ics\"");
		assertThat(event(file).getSummary().getValue()).isEqualTo("لقاء معالي الوزير " + number);
		this.meetings.cancel(number, null);
		assertThat(perform(get(page).cookie(cookies)).getContentAsString()).contains("إزالة الموعد من التقويم");
		assertThat(event(perform(get(page + "/meeting.ics").cookie(cookies))).getStatus().isCancelled()).isTrue();
	}

	@Test
	void withoutTheSecretOrATimeThePageOfTheRequestSaysWhatIs() throws Exception {
		MeetingNumber scheduled = scenario().scheduled("21/05/2035", "10:30");
		assertThat(perform(get("/meeting/requests/" + scheduled + "/meeting.ics")).getRedirectedUrl())
			.isEqualTo("/meeting/requests/" + scheduled);
		assertThat(perform(get("/meeting/requests/x/meeting.ics")).getRedirectedUrl()).isEqualTo("/meeting/track");
		MeetingNumber asked = scenario().open();
		Cookie[] cookies = perform(get("/meeting/t/" + this.secrets.linkToken(asked))).getCookies();
		assertThat(perform(get("/meeting/requests/" + asked).cookie(cookies)).getContentAsString())
			.doesNotContain("meeting.ics");
		assertThat(perform(get("/meeting/requests/" + asked + "/meeting.ics").cookie(cookies)).getStatus())
			.isEqualTo(HttpStatus.FOUND.value());
	}

	@Test
	void staffDownloadTheFileInTheirLanguageWithoutTheRequestersAddress() throws Exception {
		MeetingNumber number = scenario().scheduled("22/05/2035", "10:30");
		RequestPostProcessor manager = user("manager").roles("MANAGER");
		assertThat(perform(get("/desk/meetings/" + number).with(manager)).getContentAsString())
			.contains("/desk/meetings/" + number + "/meeting.ics");
		MockHttpServletResponse file = perform(
				get("/desk/meetings/" + number + "/meeting.ics").with(manager).param("lang", "en"));
		VEvent event = event(file);
		assertThat(event.getSummary().getValue()).isEqualTo("Meeting with the Minister " + number);
		assertThat(event.getAttendees()).isEmpty();
		MeetingNumber asked = scenario().open();
		for (String unknown : new String[] { asked.toString(), "M999999999", "x", "%00" }) {
			assertThat(perform(get(URI.create("/desk/meetings/" + unknown + "/meeting.ics")).with(manager)).getStatus())
				.as(unknown)
				.isBetween(400, 404);
		}
	}

	private static VEvent event(MockHttpServletResponse file) {
		assertThat(file.getStatus()).isEqualTo(HttpStatus.OK.value());
		return Biweekly.parse(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
			.first()
			.getEvents()
			.get(0);
	}

	@Test
	void listLeadsToTheCalendarAndToCasesThatAreWithTheMinister() throws Exception {
		for (RequestPostProcessor reader : new RequestPostProcessor[] { CARE, OFFICE }) {
			String list = perform(get("/desk/meetings").with(reader)).getContentAsString();
			Matcher link = Pattern.compile("href=\"(/desk/requests\\?[^\"]*mark=minister[^\"]*)\"").matcher(list);
			assertThat(link.find()).isTrue();
			assertThat(list).contains("href=\"/desk/meetings/calendar\"");
			assertThat(perform(get(URI.create(link.group(1).replace("&amp;", "&"))).with(reader)).getStatus())
				.isEqualTo(HttpStatus.OK.value());
		}
	}

}
