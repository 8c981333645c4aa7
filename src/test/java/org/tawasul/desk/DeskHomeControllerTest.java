package org.tawasul.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class DeskHomeControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void homeGreetsAndShowsTheMenusOfTheManualInItsOrder() throws Exception {
		home(StaffUsers.CARE, "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("أهلًا بك"),
					stringContainsInOrder("<span>طلبات</span>", "<span>لقاء الوزير</span>", "<span>البلاغات</span>",
							"<span>مركز الاتصال</span>"))))
			.andExpect(content().string(allOf(containsString("href=\"/desk/requests?tab=new\""),
					containsString("href=\"/desk/incidents\""), containsString("href=\"/desk/calls\""))));
	}

	@Test
	void everyMenuLeadsSomewhereForWhoeverSeesIt() throws Exception {
		for (RequestPostProcessor reader : List.of(StaffUsers.COORDINATOR, StaffUsers.DIRECTOR, StaffUsers.CARE,
				StaffUsers.OPERATIONS, StaffUsers.MANAGER, StaffUsers.MINISTER_OFFICE, StaffUsers.AGENT,
				StaffUsers.OWNER, StaffUsers.ADMIN)) {
			String page = home(reader, "").andReturn().getResponse().getContentAsString();
			Matcher links = Pattern.compile("href=\"(/desk[^\"]*)\"").matcher(page);
			while (links.find()) {
				String address = links.group(1).replace("&amp;", "&");
				this.pages.perform(get(URI.create(address)).with(reader)).andExpect(status().isOk());
			}
		}
	}

	@Test
	void whatARoleHasNoUseForDoesNotExistForIt() throws Exception {
		for (RequestPostProcessor reader : List.of(StaffUsers.AGENT, StaffUsers.OWNER, StaffUsers.ADMIN)) {
			for (String address : List.of("/desk/incidents", "/desk/requests?tab=new", "/desk/meetings")) {
				this.pages.perform(get(address).with(reader)).andExpect(status().isNotFound());
			}
		}
		for (RequestPostProcessor reader : List.of(StaffUsers.COORDINATOR, StaffUsers.OWNER, StaffUsers.MANAGER)) {
			this.pages.perform(get("/desk/calls").with(reader)).andExpect(status().isNotFound());
		}
	}

	@Test
	void bookmarksOfListsLeadToTheirNewAddress() throws Exception {
		home(StaffUsers.COORDINATOR, "?tab=closed&after=0-none-5&from=26")
			.andExpect(redirectedUrl("/desk/requests?tab=closed"));
		home(StaffUsers.COORDINATOR, "?tab=pending&holder=others")
			.andExpect(redirectedUrl("/desk/requests?tab=pending&holder=others"));
	}

	@Test
	void eachNumberOpensExactlyTheCasesThatItCounts() throws Exception {
		RequestPostProcessor coordinator = StaffUsers.as("edu06hlt.coordinator1", Role.COORDINATOR);
		RequestPostProcessor director = StaffUsers.as("edu06.head", Role.HEAD);
		CaseNumber fresh = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-06"));
		CaseNumber objected = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-06"));
		this.scenario.handle(objected, "edu06hlt.coordinator1");
		this.scenario.resolve(objected, "edu06hlt.coordinator1");
		this.cases.object(objected, "لم يُفحص المطبخ.");
		CaseNumber referred = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-06"));
		this.scenario.refer(referred, "edu06hlt.coordinator1", "EDU-07-HLT");
		assertThat(listed(coordinator, "tab=new")).contains(fresh).doesNotContain(objected, referred);
		for (RequestPostProcessor reader : List.of(coordinator, director)) {
			assertThat(listed(reader, "mark=objected")).contains(objected).doesNotContain(fresh, referred);
		}
		this.scenario.turnClockBy(Duration.ofDays(30));
		for (RequestPostProcessor reader : List.of(coordinator, director)) {
			assertThat(listed(reader, "time=overdue")).contains(fresh, objected).doesNotContain(referred);
		}
	}

	/** The cases behind a number, and that it counts these. */
	private List<CaseNumber> listed(RequestPostProcessor reader, String number) throws Exception {
		String home = home(reader, "").andReturn().getResponse().getContentAsString();
		Matcher link = Pattern
			.compile("href=\"(/desk/requests\\?[^\"]*" + number + "[^\"]*)\"[^>]*>\\s*<strong><bdi>([0-9]+)</bdi>")
			.matcher(home);
		assertThat(link.find()).as(number).isTrue();
		String page = this.pages.perform(get(URI.create(link.group(1).replace("&amp;", "&"))).with(reader))
			.andReturn()
			.getResponse()
			.getContentAsString();
		List<CaseNumber> cases = Pattern.compile("href=\"/desk/cases/([0-9]+)\"")
			.matcher(page)
			.results()
			.map((match) -> CaseNumber.parse(match.group(1)).orElseThrow())
			.toList();
		assertThat(cases).doesNotHaveDuplicates().hasSize(Math.min(Integer.parseInt(link.group(2)), CaseListPage.PAGE));
		return cases;
	}

	@Test
	void theMinisterIsNoHeadOfAUnitButTheMinister() throws Exception {
		home(StaffUsers.as("minister", Role.HEAD), "").andExpect(content()
			.string(allOf(containsString("<span>معالي الوزير</span>"), not(containsString("مدير الجهة")))));
		home(StaffUsers.as("head", Role.HEAD), "")
			.andExpect(content().string(containsString("<span>مدير الجهة</span>")));
	}

	@Test
	void eachRoleFindsItsApplications() throws Exception {
		String tasklist = "/camunda/app/tasklist/";
		String cockpit = "/camunda/app/cockpit/";
		String admin = "/camunda/app/admin/";
		home(StaffUsers.COORDINATOR, "").andExpect(content().string(allOf(containsString(tasklist),
				not(containsString(cockpit)), not(containsString(admin)), not(containsString("/desk/outbox")))));
		home(StaffUsers.MANAGER, "")
			.andExpect(content().string(allOf(containsString(cockpit), not(containsString("/desk/outbox")))));
		home(StaffUsers.ADMIN, "")
			.andExpect(content().string(allOf(containsString(admin), containsString("/desk/outbox"),
					not(containsString("desk-numbers")), not(containsString("desk-search")))));
		home(StaffUsers.OWNER, "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(cockpit), not(containsString("desk-numbers")))));
	}

	@Test
	void numberLeadsToTheCaseInEitherScript() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		StringBuilder arabic = new StringBuilder();
		fire.toString().chars().forEach((digit) -> arabic.append((char) (digit - '0' + '٠')));
		for (String typed : List.of(fire.toString(), arabic.toString())) {
			this.pages.perform(get("/desk/cases").param("number", typed).with(StaffUsers.COORDINATOR))
				.andExpect(redirectedUrl("/desk/cases/" + fire));
		}
		this.pages.perform(get("/desk/cases").param("number", fire.toString()).with(StaffUsers.AGENT))
			.andExpect(redirectedUrl("/desk/cases/" + fire));
	}

	@Test
	void searchTellsNothingOfCasesOfOthers() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		for (String typed : List.of(fire.toString(), "999999999")) {
			this.pages.perform(get("/desk/cases").param("number", typed).with(StaffUsers.COORDINATOR_14))
				.andExpect(status().isNotFound())
				.andExpect(content()
					.string(allOf(containsString("value=\"" + typed), containsString("ضمن الطلبات المتاحة لك"))));
		}
		this.pages.perform(get("/desk/cases").param("number", "<b>").with(StaffUsers.COORDINATOR))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("value=\"&lt;b&gt;\"")));
	}

	@Test
	void whoIsNotSignedInIsAskedToSignIn() throws Exception {
		this.pages.perform(get("/desk").accept("text/html")).andExpect(redirectedUrl("/login"));
		this.pages.perform(get("/desk/cases/41001").accept("text/html")).andExpect(redirectedUrl("/login"));
	}

	private ResultActions home(RequestPostProcessor reader, String query) throws Exception {
		return this.pages.perform(get("/desk" + query).with(reader));
	}

}
