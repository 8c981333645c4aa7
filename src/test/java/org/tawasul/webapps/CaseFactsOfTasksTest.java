package org.tawasul.webapps;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administrators run the engine and see its tasks, but no case: nor by its forms or
 * cards.
 */
@TawasulTest
class CaseFactsOfTasksTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	private CaseNumber number;

	private String task;

	private String subject;

	private String description;

	@BeforeEach
	void aFire() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.task = this.scenario.task(this.number).getId();
		this.subject = this.cases.find(this.number).orElseThrow().getReport().subject();
		this.description = this.cases.find(this.number).orElseThrow().getReport().description();
	}

	@Test
	void handlersSeeTheFactsOfTheirCase() {
		assertThat(new EngineRestClient(this.port, "coordinator").get("/task/" + this.task + "/form-variables").body())
			.contains(this.subject, this.description, "caseEarlierComments");
		assertThat(cards("coordinator")).contains(this.subject);
	}

	@Test
	void whoMayNotSeeTheCaseSeesNoneOfThem() {
		var answer = new EngineRestClient(this.port, "admin").get("/task/" + this.task + "/form-variables");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain(this.subject, this.description, "caseText", "caseSubject",
				"caseAnswers", "caseEarlierComments", "casePlace");
		assertThat(cards("admin")).doesNotContain(this.subject).isEqualTo("{}");
		assertThat(cards("coordinator14")).isEqualTo("{}");
		assertThat(new EngineRestClient(this.port, "owner").get("/task/" + this.task + "/form-variables").statusCode())
			.isIn(403, 404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "claim|{\"userId\": \"admin\"}",
			"complete|{\"variables\": {\"importance\": {\"value\": \"NORMAL\"}, \"decision\": {\"value\": \"HANDLE\"}}}",
			"submit-form|{\"variables\": {\"importance\": {\"value\": \"NORMAL\"}, \"decision\": {\"value\": \"HANDLE\"}}}" })
	void whoMayNotSeeTheCaseDecidesNothingOfIt(String action, String body) {
		var answer = new EngineRestClient(this.port, "admin").post("/task/" + this.task + "/" + action, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).contains("Only the group that has the case");
		assertThat(new EngineRestClient(this.port, "coordinator").get("/task/" + this.task).body())
			.contains("\"assignee\":null");
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.signIn("admin", StaffBrowser.PASSWORD);
		assertThat(browser.get("/desk/cases/" + this.number).statusCode()).isEqualTo(404);
	}

	private String cards(String user) {
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.signIn(user, StaffBrowser.PASSWORD);
		browser.get("/camunda/app/tasklist/default/");
		return browser.get("/camunda/app/tawasul/cards.json?task=" + this.task).body();
	}

}
