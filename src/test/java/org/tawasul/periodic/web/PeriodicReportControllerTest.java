package org.tawasul.periodic.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class PeriodicReportControllerTest {

	private static final RequestPostProcessor MANAGER = user("manager").roles(Role.MANAGER.name());

	private static final RequestPostProcessor DIRECTOR = user("director").roles(Role.HEAD.name());

	private static final RequestPostProcessor CARE = user("care").roles(Role.CARE_OFFICER.name());

	private static final RequestPostProcessor MINISTER = user("minister").roles(Role.HEAD.name());

	private static final RequestPostProcessor OFFICE = user("offmin.officer1").roles(Role.MINISTER_OFFICE.name());

	private static final String PAGE = "/desk/reports/periodic";

	@Autowired
	private MockMvc pages;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void noReports() {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("PeriodicReport")
			.list()
			.forEach((process) -> this.runtime.deleteProcessInstance(process.getId(), "the test is over"));
		this.jdbc.sql("delete from app.periodic_report").update();
	}

	@Test
	void aManagerAsksForAReportReadsItAndFetchesItsFile() throws Exception {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String page = ask("week", "EDU-01");
		this.pages.perform(get(page).with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("يُعد الآن"), containsString("data-unfinished=\"yes\""))));
		this.pages.perform(get(page + "/file").with(MANAGER)).andExpect(status().isNotFound());
		assertThat(ask("week", "EDU-01")).as("asked for twice").isEqualTo(page);
		make();
		this.pages.perform(get(page).with(DIRECTOR))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("أرقام الفترة"), containsString("أبرز الموضوعات"),
					containsString("رضا المستفيدين"), not(containsString("data-unfinished")),
					not(containsString("المناطق الأكثر طلبات")))));
		this.pages.perform(get(page).param("lang", "en").with(MANAGER))
			.andExpect(content().string(allOf(containsString("Figures of the period"), not(containsString("??")),
					containsString("Top topics"))));
		byte[] file = this.pages.perform(get(page + "/file").with(DIRECTOR))
			.andExpect(status().isOk())
			.andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/pdf"))
			.andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("asked-report-")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(audited("REPORT_FETCHED", page.substring(PAGE.length() + 1))).isEqualTo("director");
	}

	@Test
	void whoeverHasAnotherRegionFindsNoSuchReport() throws Exception {
		String page = ask("month", "EDU-14");
		make();
		for (String address : new String[] { page, page + "/file" }) {
			this.pages.perform(get(address).with(DIRECTOR)).andExpect(status().isNotFound());
		}
		this.pages.perform(get(PAGE).with(DIRECTOR))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("لا توجد تقارير بعد"), not(containsString("طلب تقرير الآن")))));
		this.pages.perform(get(page).with(CARE)).andExpect(status().isOk());
		this.pages.perform(get(page).with(MINISTER)).andExpect(status().isOk());
	}

	@Test
	void aReportOfWhichNothingIsWantedSaysSo() throws Exception {
		String page = ask("week", "");
		this.jdbc.sql("update app.periodic_report set unwanted = true").update();
		this.pages.perform(get(page).with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("لا محتوى له"), containsString("فاطلب التقرير من جديد"),
					not(containsString("يُعد الآن")), not(containsString("data-unfinished")))));
		this.pages.perform(get(PAGE).with(MANAGER))
			.andExpect(content().string(allOf(containsString("لا محتوى له"), not(containsString("يُعد الآن")))));
		assertThat(ask("week", "")).as("asked for again").isEqualTo(page);
		this.pages.perform(get(page).with(MANAGER)).andExpect(content().string(containsString("يُعد الآن")));
	}

	@Test
	void onlyManagersAsk() throws Exception {
		for (RequestPostProcessor other : new RequestPostProcessor[] { DIRECTOR, CARE, MINISTER, OFFICE }) {
			this.pages.perform(post(PAGE).param("length", "week").param("unit", "").with(other).with(csrf()))
				.andExpect(status().isNotFound());
		}
		assertThat(this.jdbc.sql("select count(*) from app.periodic_report").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "year,,اختر المدة", "week,EDU-01-SAF,اختر إدارة تعليم", "month,nowhere,اختر إدارة تعليم",
			"'',EDU-01,اختر المدة" })
	void whatCannotBeAskedForIsAnsweredBesideItsFieldAndTheRestIsKept(String length, String unit, String error)
			throws Exception {
		this.pages.perform(
				post(PAGE).param("length", length).param("unit", (unit != null) ? unit : "").with(MANAGER).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString(error)));
	}

	@Test
	void addressesOfNothingAreAnswered() throws Exception {
		for (String id : new String[] { "x", UUID.randomUUID().toString() }) {
			this.pages.perform(get(PAGE + "/" + id).with(MANAGER)).andExpect(status().isNotFound());
		}
		for (String page : new String[] { "0", "-1", "99999", "x" }) {
			this.pages.perform(get(PAGE).param("page", page).with(MANAGER)).andExpect(status().isOk());
		}
		this.pages.perform(get(PAGE).param("lang", "en").with(MANAGER))
			.andExpect(content().string(allOf(containsString("Ask for a report now"), not(containsString("??")))));
	}

	@Test
	void theBriefTellsTheMinisterWhatWaitsForAnAnswer() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.escalateToMinister(number);
		this.scenario.resetClock();
		for (RequestPostProcessor reader : new RequestPostProcessor[] { MINISTER, OFFICE }) {
			this.pages.perform(get("/desk/reports/minister").with(reader))
				.andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("href=\"/desk/cases/"), containsString("المطلوب"),
						containsString("رائحة غاز في مدرسة ابني"), containsString("بعد تجاوز الجهة المهلة"))));
		}
		this.pages.perform(get("/desk/reports/minister").param("lang", "en").with(OFFICE))
			.andExpect(content().string(allOf(containsString("What is asked"), not(containsString("??")))));
		byte[] file = this.pages.perform(get("/desk/reports/minister/file").with(OFFICE))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (var read = Loader.loadPDF(file)) {
			assertThat(read.getNumberOfPages()).isEqualTo(1);
		}
		this.pages.perform(get("/desk/reports/minister").with(CARE)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/reports/minister").with(DIRECTOR)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk").with(CARE))
			.andExpect(content().string(not(containsString("href=\"/desk/reports/minister\""))));
		this.pages.perform(get("/desk").with(OFFICE))
			.andExpect(content().string(containsString("href=\"/desk/reports/minister\"")));
	}

	private String ask(String length, String unit) throws Exception {
		ResultActions asked = this.pages
			.perform(post(PAGE).param("length", length).param("unit", unit).with(MANAGER).with(csrf()))
			.andExpect(status().isFound());
		return URI.create(asked.andReturn().getResponse().getHeader(HttpHeaders.LOCATION)).getPath();
	}

	/** Runs the steps that the engine would run by itself. */
	private void make() {
		this.management.createJobQuery()
			.activityId("Task_OpenReport")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

	private String audited(String action, String subject) {
		return this.jdbc.sql("select actor from app.audit_entry where action = ? and subject = ?")
			.params(action, subject)
			.query(String.class)
			.single();
	}

}
