package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ModelCoverageRecorder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One error means the same to a reporter's page, to a program, to Tasklist and to whoever
 * calls the engine's REST interface; and an error of ours is nobody's conflict anywhere.
 */
@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorMeaningTest {

	private static final String HANDLED = """
			{"variables": {"importance": {"value": "IMPORTANT"}, "decision": {"value": "HANDLE"}}}""";

	private static final String REFERRED_TO_ITSELF = """
			{"variables": {"importance": {"value": "IMPORTANT"}, "decision": {"value": "REFER"},
			"referTo": {"value": "EDU-01-SAF"}}}""";

	private static final String PAUSED = "Work on this case is paused for maintenance";

	private static final String STACK_TRACE = "at " + ErrorMeaningTest.class.getName() + ".";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ModelCoverageRecorder trace;

	private CaseNumber number;

	private String task;

	@BeforeEach
	void aFire() {
		this.number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.task = this.life.task(this.number).getId();
	}

	@Test
	void aSuspendedCaseIsTheSameConflictEverywhere() {
		this.runtime.suspendProcessInstanceById(this.life.process(this.number).getId());
		for (HttpResponse<String> answer : List.of(submitByRest(HANDLED), submitInTasklist(HANDLED), addByApi())) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
			assertThat(answer.body()).as(answer.uri().toString()).contains(PAUSED);
		}
		HttpResponse<String> page = addOnPage();
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(PAUSED, "The smoke is getting thicker");
	}

	@Test
	void whatAFormDoesNotAllowIsTheSameBadRequestInTasklistAndByRest() {
		for (HttpResponse<String> answer : List.of(submitByRest(REFERRED_TO_ITSELF),
				submitInTasklist(REFERRED_TO_ITSELF))) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(answer.body()).doesNotContain("ENGINE-", "Exception while");
		}
	}

	@Test
	void aSecondLifecycleIsAConflictAndAnUnknownCaseIsNotFound() {
		EngineRestClient admin = new EngineRestClient(this.port, "admin");
		HttpResponse<String> second = admin.post("/process-definition/key/CaseLifecycle/start",
				"{\"businessKey\": \"" + this.number + "\"}");
		assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
		assertThat(second.body()).contains("This case already has a process");
		HttpResponse<String> unknown = admin.post("/process-definition/key/CaseLifecycle/start",
				"{\"businessKey\": \"999999999\"}");
		assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(404);
		assertThat(unknown.body()).contains("There is no case with this number");
	}

	@Test
	void aBugOfOursIsAnInternalErrorLoggedOnceWithTheNumberOfTheCase(CapturedOutput output) {
		for (String way : List.of("rest", "tasklist")) {
			this.trace.failOnceAt("Gateway_AssessmentDecision", this.number,
					new NullPointerException("injected " + way));
			HttpResponse<String> answer = way.equals("rest") ? submitByRest(HANDLED) : submitInTasklist(HANDLED);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
			assertThat(answer.body()).doesNotContain("Someone else", "no longer exists");
		}
		assertThat(count(output, "failed for case " + this.number)).isEqualTo(2);
		assertThat(count(output, STACK_TRACE + "aBugOfOurs")).isEqualTo(2);
		assertThat(this.life.task(this.number).getId()).isEqualTo(this.task);
	}

	@Test
	void aBugBehindAReportersPageIsAnInternalErrorToo(CapturedOutput output) {
		this.trace.failOnceAt("StartEvent_InformationAdded", this.number, new NullPointerException("injected api"));
		HttpResponse<String> answer = addByApi();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
		assertThat(count(output, "failed for case " + this.number)).isOne();
		assertThat(count(output, STACK_TRACE + "aBugBehind")).isOne();
	}

	private static int count(CapturedOutput output, String text) {
		return StringUtils.countOccurrencesOf(output.getAll(), text);
	}

	private HttpResponse<String> submitByRest(String answers) {
		return new EngineRestClient(this.port, "coordinator").post("/task/" + this.task + "/submit-form", answers);
	}

	private HttpResponse<String> submitInTasklist(String answers) {
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.get("/login?lang=en");
		String token = browser.signIn("coordinator", StaffBrowser.PASSWORD)
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("CAM-XSRF-TOKEN="))
			.map((cookie) -> cookie.replaceAll("^[^=]+=|;.*", ""))
			.findFirst()
			.orElseThrow();
		return browser.postJson("/camunda/api/engine/engine/default/task/" + this.task + "/submit-form", answers,
				"X-XSRF-TOKEN", token);
	}

	private HttpResponse<String> addByApi() {
		return new StaffBrowser(this.port).postJson("/api/v1/cases/" + this.number + "/information",
				"{\"text\": \"The smoke is getting thicker\"}", "X-Case-Secret", this.secrets.secretOf(this.number),
				"Accept-Language", "en");
	}

	private HttpResponse<String> addOnPage() {
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.get("/t/" + this.secrets.linkToken(this.number));
		Map<String, String> fields = StaffBrowser.hidden(browser.get("/cases/" + this.number + "?lang=en").body());
		fields.put("text", "The smoke is getting thicker");
		// What a page refuses is shown by the page that the form leads to.
		HttpResponse<String> sent = browser.post("/cases/" + this.number + "/information", fields);
		assertThat(sent.statusCode()).isEqualTo(302);
		return browser.get(sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
	}

}
