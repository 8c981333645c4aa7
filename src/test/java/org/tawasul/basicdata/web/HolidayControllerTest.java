package org.tawasul.basicdata.web;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.HolidayService;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** Holidays, working days and hours on the desk. */
@TawasulTest
@Transactional
class HolidayControllerTest {

	private static final String PAGE = "/desk/basic-data/holidays";

	@Autowired
	private MockMvc pages;

	@Autowired
	private HolidayService holidays;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private JdbcClient jdbc;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void basicDataDoesNotExistForAnybodyElse(Role role) throws Exception {
		for (String page : new String[] { "/desk/basic-data", PAGE }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
		this.pages
			.perform(post(PAGE + "/entry").param("from", "2027-05-02")
				.param("arabic_name", "إجازة")
				.with(user("somebody").roles(role.name()))
				.with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void overviewLeadsToEachEditorAndToTheImport() throws Exception {
		assertThat(this.browser.open("/desk/basic-data")).contains("href=\"/desk/basic-data/holidays\"",
				"href=\"/desk/ministry\"");
	}

	@Test
	void whatAHolidayDoesToDeadlinesIsSaidBeforeItCounts() throws Exception {
		String look = this.browser.send(PAGE + "/entry", "from", "22/11/1448هـ", "until", "2027-05-03", "arabic_name",
				"إجازة الدراسة", "english_name", "");
		assertThat(look).contains("هذا ما سيتغير", "لا يحل موعد أي طلب مفتوح في هذه الأيام",
				"لا تتغير المواعيد التي حُددت من قبل", "value=\"22/11/1448هـ\"");
		assertThat(this.holidays.all()).noneMatch((holiday) -> holiday.arabicName().equals("إجازة الدراسة"));
		assertThat(due("2027-04-26T10:00")).isEqualTo("2027-05-03T10:00");
		assertThat(this.browser.confirm()).contains("حُفظ التغيير", "إجازة الدراسة", "من غيّر ماذا ومتى");
		assertThat(due("2027-04-26T10:00")).as("closed from 29 April to 3 May").isEqualTo("2027-05-06T10:00");
		assertThat(this.jdbc
			.sql("select details ->> 'name' from app.audit_entry"
					+ " where action = 'HOLIDAY_CHANGED' and actor = 'admin' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("إجازة الدراسة");
	}

	@Test
	void holidayIsMovedAndDeleted() throws Exception {
		enter("2027-05-02", "2027-05-03", "إجازة");
		this.browser.send(PAGE + "/entry", "key", "2027-05-02", "from", "2027-05-09", "until", "", "arabic_name",
				"إجازة", "english_name", "Leave");
		this.browser.confirm();
		assertThat(this.holidays.all()).extracting((holiday) -> holiday.from() + " " + holiday.to())
			.contains("2027-05-09 2027-05-09")
			.doesNotContain("2027-05-02 2027-05-03");
		assertThat(this.browser.send(PAGE + "/removal", "key", "2027-05-09")).contains("هذا ما سيتغير");
		assertThat(this.browser.confirm()).contains("تم الحذف");
		assertThat(this.holidays.all()).noneMatch((holiday) -> holiday.arabicName().equals("إجازة"));
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
		enter("2027-05-02", "2027-05-03", "إجازة الدراسة");
		assertThat(this.browser.send(PAGE + "/entry", "from", "03/04/2027", "until", "x", "arabic_name", "\u200B",
				"english_name", "Leave <b>"))
			.contains("لا يتضح أيهما اليوم وأيهما الشهر", "«x» ليس تاريخًا صحيحًا", "href=\"#entry-arabic_name\"",
					"value=\"03/04/2027\"", "value=\"Leave &lt;b&gt;\"");
		assertThat(this.browser.send(PAGE + "/entry", "from", "2027-05-03", "arabic_name", "أخرى"))
			.contains("تتداخل مع إجازة «إجازة الدراسة»", "عدّل تلك الإجازة أو احذفها أولًا", "value=\"أخرى\"");
		assertThat(
				this.browser.send(PAGE + "/entry", "from", "2027-05-10", "until", "2027-05-01", "arabic_name", "أخرى"))
			.contains("تاريخ النهاية قبل تاريخ البداية");
	}

	@Test
	void secondAdministratorIsToldWhatChangedMeanwhile() throws Exception {
		enter("2027-05-02", "2027-05-03", "إجازة");
		EditorBrowser second = new EditorBrowser(this.pages, "head");
		assertThat(second.open(PAGE + "?edit=2027-05-02")).contains("name=\"was.arabic_name\" value=\"إجازة\"");
		this.browser.send(PAGE + "/entry", "key", "2027-05-02", "from", "2027-05-02", "until", "2027-05-03",
				"arabic_name", "إجازة ثانية");
		this.browser.confirm();
		assertThat(second.send(PAGE + "/entry", "key", "2027-05-02", "was.arabic_name", "إجازة", "was.until",
				"2027-05-03", "from", "2027-05-02", "until", "2027-05-04", "arabic_name", "إجازة ثالثة"))
			.contains("كان «إجازة» وصار «إجازة ثانية»", "value=\"إجازة ثالثة\"",
					"name=\"was.arabic_name\" value=\"إجازة ثانية\"");
	}

	@Test
	void otherWorkingHoursCountForWhatIsCalculatedFromThenOn() throws Exception {
		String[] sunday = { "day-SUNDAY", "on", "opens", "٠٨:٠٠", "closes", "12:00", "ramadan_opens", "10:00",
				"ramadan_closes", "13:00" };
		assertThat(this.browser.send(PAGE + "/hours", sunday)).contains("هذا ما سيتغير", "08:00–12:00");
		assertThat(due("2027-04-04T10:00")).isEqualTo("2027-04-05T10:00");
		assertThat(this.browser.confirm()).contains("حُفظ التغيير", "تغيير أيام العمل وساعاته");
		assertThat(due("2027-04-04T10:00")).isEqualTo("2027-04-11T10:00");
		assertThat(this.browser.send(PAGE + "/hours", "opens", "12:00", "closes", "08:00", "ramadan_opens", "x",
				"ramadan_closes", "13:00"))
			.contains("اختر يوم عمل واحدًا على الأقل", "يجب أن تكون نهاية الدوام بعد بدايته",
					"اكتب الوقت بالصيغة 07:30", "value=\"x\"");
	}

	@Test
	void languageIsSwitchedWithoutLosingWhatWasTyped() throws Exception {
		assertThat(this.browser.send(PAGE + "/entry", "switch", "en", "from", "2027-05-02", "arabic_name", "إجازة"))
			.contains("Add a holiday", "value=\"إجازة\"");
		this.browser.open(PAGE + "?lang=ar");
	}

	private void enter(String from, String until, String name) throws Exception {
		this.browser.send(PAGE + "/entry", "from", from, "until", until, "arabic_name", name);
		this.browser.confirm();
	}

	private String due(String start) {
		Instant from = LocalDateTime.parse(start).atZone(DateFormatter.ZONE).toInstant();
		return LocalDateTime
			.ofInstant(this.calendar.due(from, start.startsWith("2027-04-26") ? "P5D" : "P1D", ClockKind.WORKING),
					DateFormatter.ZONE)
			.toString();
	}

}
