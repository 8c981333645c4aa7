package org.tawasul.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.notification.RenderingService;
import org.tawasul.notification.TextPacker;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** A reporter who has lost the secret gets the link again, and nobody learns anything. */
@TawasulTest
class AccessLinkTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AccessLinkService links;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	/** Each test asks from a network of its own. */
	private String network;

	@BeforeEach
	void openCase() {
		Reporter reporter = new Reporter("نورة", null, "+966551239999", "noura@example.org", null, null, null);
		this.number = this.scenario.open(new CaseReport(CaseType.COMPLAINT, null, null, "تأخر الحافلة", "تتأخر كل يوم",
				"SA-01", null, null, false, false, Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar")));
		this.network = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + ":"
				+ UUID.randomUUID().toString().substring(0, 4) + "::1";
	}

	@ParameterizedTest
	@ValueSource(strings = { "٠٥٥ ١٢٣ ٩٩٩٩", "+966551239999", " Noura@Example.org " })
	void theLinkGoesToTheContactThatWasGivenAndItsPageShowsTheSecret(String contact) throws Exception {
		ask(this.number.toString(), contact).andExpect(redirectedUrl("/track/lost?sent"));
		this.links.answerRequests();
		this.rendering.renderPending();
		assertThat(texts()).singleElement().asString().contains("/t/" + this.secrets.linkToken(this.number));
		var pass = this.http.perform(get("/t/{token}", this.secrets.linkToken(this.number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.http.perform(get("/cases/{number}", this.number).cookie(pass))
			.andExpect(content().string(containsString(this.secrets.secretOf(this.number))));
	}

	@Test
	void theAnswerIsTheSameForStrangersAndUnknownCasesAndNothingIsSent() throws Exception {
		String right = answer(this.number.toString(), "0551239999");
		assertThat(answer(this.number.toString(), "0551239998")).isEqualTo(right);
		assertThat(answer("999999999999", "0551239999")).isEqualTo(right);
		assertThat(answer(this.number.toString(), "not an address")).isEqualTo(right);
		this.links.answerRequests();
		assertThat(kinds()).filteredOn("ACCESS_LINK"::equals).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from app.access_link_request").query(Integer.class).single())
			.isZero();
	}

	private String answer(String number, String contact) throws Exception {
		var response = ask(number, contact).andReturn().getResponse();
		return response.getStatus() + response.getRedirectedUrl() + response.getContentAsString();
	}

	@Test
	void aCaseGetsThreeLinksADayAndANetworkAsksTenTimesAnHour() throws Exception {
		for (int request = 0; request < 10; request++) {
			ask(this.number.toString(), "0551239999").andExpect(redirectedUrl("/track/lost?sent"));
		}
		ask(this.number.toString(), "0551239999").andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("value=\"0551239999\"")));
		this.links.answerRequests();
		assertThat(kinds()).filteredOn("ACCESS_LINK"::equals).hasSize(3);
	}

	@Test
	void aRequestThatCouldNotBeAnsweredWaitsForTheNextTry() throws Exception {
		ask(this.number.toString(), "0551239999");
		String refuse = "alter table app.outbox_message add constraint refused check (kind <> 'ACCESS_LINK') not valid";
		this.jdbc.sql(refuse).update();
		try {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(this.links::answerRequests);
		}
		finally {
			this.jdbc.sql("alter table app.outbox_message drop constraint refused").update();
		}
		assertThat(kinds()).doesNotContain("ACCESS_LINK");
		this.links.answerRequests();
		assertThat(kinds()).filteredOn("ACCESS_LINK"::equals).hasSize(1);
	}

	@Test
	void whatIsMissingIsToldAtItsField() throws Exception {
		ask("", "").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"lost-number-fault\"")))
			.andExpect(content().string(containsString("id=\"lost-contact-fault\"")));
	}

	private ResultActions ask(String number, String contact) throws Exception {
		return this.http.perform(post("/track/lost").with(csrf()).with((request) -> {
			request.setRemoteAddr(this.network);
			return request;
		}).param("number", number).param("contact", contact));
	}

	private List<String> kinds() {
		return this.jdbc.sql("select kind from app.outbox_message where case_number = ?")
			.param(this.number.value())
			.query(String.class)
			.list();
	}

	private List<String> texts() {
		return this.jdbc.sql("select packed from app.outbox_message where case_number = ? and kind = 'ACCESS_LINK'")
			.param(this.number.value())
			.query((row, position) -> TextPacker.unpack(row.getBytes(1)).get(1))
			.list();
	}

}
