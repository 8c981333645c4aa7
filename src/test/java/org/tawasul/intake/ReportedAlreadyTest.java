package org.tawasul.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.LikeReportService;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Before a report is sent its sender is told that the same was reported already: of a few
 * kinds, where several people have, and nothing of what they wrote.
 */
@TawasulTest
class ReportedAlreadyTest {

	private static final String TOLD = "بُلّغ عن أمر مماثل من قبل";

	private static final String SUBJECT = "تسرب ماء كتبه غيرك";

	private final String school = "مدرسة " + UUID.randomUUID();

	private final String address = "10.19." + Math.floorMod(this.school.hashCode(), 250) + "."
			+ Math.floorMod(this.school.hashCode() / 250, 250);

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private LikeReportService likeReports;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whatSeveralPeopleHaveReportedIsToldByKindPlaceAndDayAlone() throws Exception {
		CaseNumber first = reportedBy(Category.BUILDING_MAINTENANCE, 1);
		reportedBy(Category.BUILDING_MAINTENANCE, 2);
		review(Category.BUILDING_MAINTENANCE).andExpect(content().string(not(containsString(TOLD))));
		reportedBy(Category.BUILDING_MAINTENANCE, 2);
		review(Category.BUILDING_MAINTENANCE).andExpect(content().string(not(containsString(TOLD))));
		reportedBy(Category.BUILDING_MAINTENANCE, 3);
		review(Category.BUILDING_MAINTENANCE).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(TOLD), containsString("name=\"tellMeToo\""),
					containsString("عن المنشأة نفسها"), not(containsString(SUBJECT)),
					not(containsString(first.toString())))));
		review(Category.CLEANLINESS).andExpect(content().string(not(containsString(TOLD))));
	}

	@Test
	void whoCannotBeToldApartCountsAsOnePersonAndTheFacilityIsTheSameHoweverItIsSpelt() throws Exception {
		for (int report = 1; report <= 4; report++) {
			reportedBy(Category.CLEANLINESS, null, this.school);
		}
		reportedBy(Category.CLEANLINESS, byMail("Huda@example.com"), this.school);
		reportedBy(Category.CLEANLINESS, byMail("huda@example.com"), this.school);
		review(Category.CLEANLINESS).andExpect(content().string(not(containsString(TOLD))));
		reportedBy(Category.CLEANLINESS, byMail("sami@example.com"), this.school.replace("مدرسة", "مَدرسه "));
		review(Category.CLEANLINESS).andExpect(content().string(containsString(TOLD)));
	}

	@ParameterizedTest
	@EnumSource(names = { "VIOLENCE", "CRIMINAL_INCIDENT", "TRAFFIC_ACCIDENT", "FOOD_POISONING", "OTHER" })
	void nothingIsEverToldOfWhatConcernsPersons(Category category) throws Exception {
		for (int reporter = 1; reporter <= 4; reporter++) {
			reportedBy(category, reporter);
		}
		review(category).andExpect(status().isOk()).andExpect(content().string(not(containsString(TOLD))));
	}

	@Test
	void reportsOfAnEarlierWeekAreNotTold() throws Exception {
		for (int reporter = 1; reporter <= 3; reporter++) {
			CaseNumber number = reportedBy(Category.CLEANLINESS, reporter);
			this.jdbc.update("update app.case_file set received_at = received_at - interval '8 days' where number = ?",
					number.value());
		}
		review(Category.CLEANLINESS).andExpect(content().string(not(containsString(TOLD))));
	}

	@Test
	void whoAsksTooOftenIsToldNothingAndCanStillSend() throws Exception {
		for (int reporter = 1; reporter <= 3; reporter++) {
			reportedBy(Category.CLEANLINESS, reporter);
		}
		String page = text(review(Category.CLEANLINESS));
		assertThat(page).contains(TOLD);
		// Twenty a minute, and a few that come back while the test asks.
		for (int ask = 0; ask < 200 && page.contains(TOLD); ask++) {
			page = text(review(Category.CLEANLINESS));
		}
		assertThat(page).doesNotContain(TOLD).contains("value=\"send\"");
	}

	@Test
	void tellMeTooOpensACaseOfItsOwnAndOffersItsHandlersTheLink() throws Exception {
		CaseNumber first = reportedBy(Category.CLEANLINESS, 1);
		reportedBy(Category.CLEANLINESS, 2);
		Map<String, String> form = form(Category.CLEANLINESS);
		form.put("tellMeToo", "true");
		form.put("action", "send");
		this.browser.perform(report(form)).andExpect(status().is3xxRedirection());
		CaseNumber own = new CaseNumber(this.jdbc
			.queryForObject("select max(number) from app.case_file where facility_name = ?", Long.class, this.school));
		assertThat(own).isGreaterThan(first);
		assertThat(this.scenario.file(own).getStatus()).isEqualTo("under_study");
		assertThat(this.likeReports.wishedMain(own)).contains(first);
		this.browser.perform(get("/desk/cases/" + own).with(user("care").roles("CARE_OFFICER")))
			.andExpect(content().string(allOf(containsString("يقول مقدم هذا الطلب"),
					containsString("name=\"main\" value=\"" + first + "\""))));
	}

	private static String text(ResultActions page) throws Exception {
		return page.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private CaseNumber reportedBy(Category category, int reporter) {
		return reportedBy(category, new Reporter("مبلّغ", null, "+96655900000" + reporter, null, null, null, null),
				this.school);
	}

	private static Reporter byMail(String email) {
		return new Reporter("مبلّغ", null, null, email, null, null, null);
	}

	private CaseNumber reportedBy(Category category, @Nullable Reporter reporter, String facility) {
		CaseReport plain = CaseScenario.incident(category, "SA-01");
		return this.scenario.open(new CaseReport(plain.type(), category, null, SUBJECT, plain.description(), "SA-01",
				null, new Facility(FacilityKind.SCHOOL, facility, null), false, false, Map.of(), reporter, Channel.WEB,
				Locale.forLanguageTag("ar")));
	}

	private Map<String, String> form(Category category) {
		return new HashMap<>(Map.of("type", "INCIDENT", "category", category.name(), "subject", "ماء في الممر",
				"description", "ماء يتسرب في الممر منذ الصباح", "region", "SA-01", "facility.name", this.school,
				"facility.kind", "SCHOOL", "contact", "ANONYMOUS", "key", UUID.randomUUID().toString()));
	}

	private ResultActions review(Category category) throws Exception {
		return this.browser.perform(report(form(category)));
	}

	private MockHttpServletRequestBuilder report(Map<String, String> form) {
		MockHttpServletRequestBuilder request = post("/report").with(csrf()).with((sent) -> {
			sent.setRemoteAddr(this.address);
			return sent;
		});
		form.forEach(request::param);
		return request;
	}

}
