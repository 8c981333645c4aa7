package org.tawasul.access;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.AddressRules.Address;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.database.Installation;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * Every page of a practice ministry carries its mark, and none of a real one does.
 */
@TawasulTest
class PracticeMarkTest {

	private static final String STRIPE = "class=\"practice-stripe\"";

	@Autowired
	private MockMvc browser;

	@Autowired
	private Installation installation;

	@Autowired
	private CaseScenario scenario;

	@LocalServerPort
	private int port;

	private CaseNumber number;

	@BeforeEach
	void practise() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		ReflectionTestUtils.setField(this.installation, "practice", true);
	}

	@AfterEach
	void noLonger() {
		ReflectionTestUtils.setField(this.installation, "practice", false);
	}

	@Test
	void everyPageCarriesTheStripe() throws Exception {
		List<String> unmarked = new ArrayList<>();
		int pages = 0;
		for (Address address : AddressRules.all()) {
			String path = address.path().replace("{number}", this.number.toString());
			// Tasklist shows it in a frame, and carries the stripe around it.
			boolean framed = path.contains("/panel");
			if (address.method() != HttpMethod.GET || path.contains("{") || framed) {
				continue;
			}
			for (StaffMember member : List.of(StaffMember.CARE_CENTRE, StaffMember.ADMINISTRATOR)) {
				MockHttpServletResponse answer = answer(get(path).with(member.signedIn()));
				if (String.valueOf(answer.getContentType()).startsWith("text/html")
						&& answer.getContentAsString().contains("<body")) {
					pages++;
					if (!answer.getContentAsString().contains(STRIPE)) {
						unmarked.add(path + " for " + member);
					}
				}
			}
		}
		assertThat(unmarked).isEmpty();
		assertThat(pages).isGreaterThan(50);
	}

	@Test
	void signInTellsTheNamesOfThePeople() throws Exception {
		assertThat(answer(get("/login")).getContentAsString()).contains(STRIPE, "offmin.officer1",
				StaffBrowser.PASSWORD);
		noLonger();
		assertThat(answer(get("/login")).getContentAsString()).doesNotContain(STRIPE, "offmin.officer1");
	}

	@Test
	void tasklistCarriesTheFrame() {
		StaffBrowser coordinator = new StaffBrowser(this.port);
		coordinator.signIn("coordinator", StaffBrowser.PASSWORD);
		String page = coordinator.get("/camunda/app/tasklist/default/").body();
		assertThat(page).contains("class=\"practice-frame\"", "/css/practice.css", "data-csrf=\"CAM-XSRF-TOKEN\"");
		noLonger();
		assertThat(coordinator.get("/camunda/app/tasklist/default/").body()).doesNotContain("practice");
	}

	@Test
	void noSearchEngineKeepsAPage() throws Exception {
		assertThat(answer(get("/")).getHeader("X-Robots-Tag")).contains("noindex");
		assertThat(answer(get("/robots.txt")).getContentAsString()).isEqualTo("User-agent: *\nDisallow: /\n");
		noLonger();
		assertThat(answer(get("/")).getHeader("X-Robots-Tag")).isNull();
		assertThat(answer(get("/robots.txt")).getContentAsString()).contains("Disallow: /desk");
	}

	@Test
	void trainersFindTheButtonAndNobodyElse() throws Exception {
		for (StaffMember trainer : List.of(StaffMember.CARE_CENTRE, StaffMember.ADMINISTRATOR)) {
			assertThat(answer(get("/desk").with(trainer.signedIn())).getContentAsString())
				.contains("href=\"/desk/practice\"");
			assertThat(answer(get("/desk/practice").with(trainer.signedIn())).getStatus()).isEqualTo(200);
		}
		assertThat(answer(get("/desk").with(StaffMember.COORDINATOR.signedIn())).getContentAsString()).contains(STRIPE)
			.doesNotContain("href=\"/desk/practice\"");
		assertThat(answer(get("/desk/practice").with(StaffMember.COORDINATOR.signedIn())).getStatus()).isEqualTo(404);
		assertThat(answer(post("/desk/practice").with(StaffMember.COORDINATOR.signedIn()).with(csrf())).getStatus())
			.isEqualTo(404);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
	}

}
