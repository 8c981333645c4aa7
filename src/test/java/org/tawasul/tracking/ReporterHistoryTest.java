package org.tawasul.tracking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A reporter gets at all that has happened, however much that is. */
@TawasulTest
class ReporterHistoryTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	@BeforeEach
	void openCase() {
		this.number = CaseStage.AWAITING_REPORTER.complaint(this.scenario, this.cases);
	}

	@Test
	void aShortHistoryIsWholeAndSaysNothingOfEarlierSteps() throws Exception {
		assertThat(page("/cases/" + this.number)).doesNotContain("وقبلها خطوات أخرى", "عرض الأقدم");
		this.http.perform(get("/api/v1/cases/{number}", this.number).header("X-Case-Secret", secret()))
			.andExpect(jsonPath("$.earlier").doesNotExist());
	}

	@Test
	void thePageSaysThatThereAreEarlierStepsAndLeadsToThem() throws Exception {
		writeSteps(60);
		String latest = page("/cases/" + this.number);
		assertThat(latest).contains("هذه أحدث 50 خطوة، وقبلها خطوات أخرى.").doesNotContain("استُلم الطلب");
		String earlier = page(link(latest, "timeline"));
		assertThat(earlier).contains("استُلم الطلب", "العودة إلى الأحدث").doesNotContain("عرض الأقدم");
	}

	@Test
	void earlierMessagesAreThereTooAndTheQuestionIsAlwaysAsked() throws Exception {
		this.jdbc.sql("""
				insert into app.comment (id, case_number, at, kind, author, internal, text)
				select nextval('app.comment_seq'), ?, now(), 'NOTE', 'coordinator', false, 'رسالة رقم ' || n || '.'
				from generate_series(1, 60) n""").param(this.number.value()).update();
		String latest = page("/cases/" + this.number);
		assertThat(latest).contains("في أي طابق؟", "رسالة رقم 11.").doesNotContain("رسالة رقم 10.");
		String earlier = page(link(latest, "comments"));
		assertThat(earlier).contains("في أي طابق؟", "رسالة رقم 10.").doesNotContain("رسالة رقم 11.");
		assertThat(earlier.split("في أي طابق؟", -1)).as("the question is shown once").hasSize(2);
	}

	@Test
	void theApiTellsWhereTheEarlierEntriesAre() throws Exception {
		writeSteps(220);
		String latest = this.http.perform(get("/api/v1/cases/{number}", this.number).header("X-Case-Secret", secret()))
			.andExpect(jsonPath("$.timeline.length()").value(200))
			.andReturn()
			.getResponse()
			.getContentAsString();
		this.http
			.perform(get("/api/v1/cases/{number}", this.number).header("X-Case-Secret", secret())
				.param("before", JsonPath.read(latest, "$.earlier").toString()))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.timeline[0].event").value("received"))
			.andExpect(jsonPath("$.earlier").doesNotExist());
		this.http
			.perform(get("/api/v1/cases/{number}", this.number).header("X-Case-Secret", secret()).param("before", "x"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void theApiDescribesHowToAskForThem() throws Exception {
		this.http.perform(get("/v3/api-docs").header("Accept-Language", "en"))
			.andExpect(jsonPath("$.paths['/api/v1/cases/{number}'].get.parameters[?(@.name == 'before')].description")
				.isNotEmpty())
			.andExpect(jsonPath("$.components.schemas.CaseResponse.properties.earlier.type").value("integer"));
	}

	private void writeSteps(int count) {
		this.jdbc.sql("""
				insert into app.timeline_entry (id, case_number, at, event, internal, facts)
				select nextval('app.timeline_seq'), ?, now(), 'REMINDED', false, '{}'
				from generate_series(1, ?) n""").params(this.number.value(), count).update();
	}

	private static String link(String page, String list) {
		Matcher older = Pattern.compile("href=\"([^\"]*" + list + "=\\d+[^\"]*)#").matcher(page);
		assertThat(older.find()).isTrue();
		return HtmlUtils.htmlUnescape(older.group(1));
	}

	private String page(String address) throws Exception {
		return this.http.perform(get(address).cookie(pass()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private Cookie pass() throws Exception {
		return this.http.perform(get("/t/{token}", this.secrets.linkToken(this.number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
	}

	private String secret() {
		return this.secrets.secretOf(this.number);
	}

}
