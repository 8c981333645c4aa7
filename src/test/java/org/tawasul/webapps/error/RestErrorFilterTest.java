package org.tawasul.webapps.error;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.language.Messages;
import org.tawasul.webapps.EngineRestClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TawasulTest
class RestErrorFilterTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Messages messages;

	@ParameterizedTest
	@ValueSource(strings = { "/task?name=%00", "/task?nameLike=%25%00", "/task?processVariables=a_eq_%00",
			"/authorization?id=%00", "/execution?variables=a_eq_%00", "/history/task?taskName=%00",
			"/user?firstName=%00", "/decision-definition?key=%00", "/process-instance?businessKey=%00" })
	void aCharacterThatTheDatabaseCannotKeepIsTheCallersError(String path) {
		HttpResponse<String> answer = client().get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("unsupported characters").doesNotContain("persistence", "sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/task", "/task/count", "/task/create", "/filter/create", "/message", "/signal",
			"/authorization/create", "/migration/execute", "/modification/execute", "/process-instance",
			"/process-instance/delete", "/history/task", "/history/process-instance/count", "/job", "/group/create",
			"/user/create", "/variable-instance", "/condition", "/external-task/fetchAndLock" })
	void aBodyThatSaysNothingIsTheCallersError(String path) {
		for (String body : new String[] { "null", "{", "\"\"", "7" }) {
			HttpResponse<String> answer = client().post(path, body);
			assertThat(answer.statusCode()).as(path + body + answer.body()).isBetween(400, 499);
			assertThat(answer.body()).doesNotContain("org.camunda", "Cannot invoke", "java.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics", "/metrics/x/sum", "/engine/default/metrics", "/decision-definition/x",
			"/process-definition/x", "/task/x/deployed-form", "/task/x/form-variables", "/job/x/stacktrace",
			"/process-instance/x/variables", "/batch/x", "/deployment/x/resources" })
	void whatIsNotThereIsNoInternalError(String path) {
		HttpResponse<String> answer = client().get(path);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("org.camunda", "Cannot invoke", "is null", "java.");
	}

	@Test
	void anIncompleteRequestIsToldSoInTheCallersLanguage() {
		HttpResponse<String> answer = client().post("/task", "null");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(EngineRestClient.json(answer).get("type").asText()).isEqualTo("InvalidRequestException");
		assertThat(EngineRestClient.json(answer).get("message").asText()).contains("incomplete");
	}

	@ParameterizedTest
	@CsvSource({ "/task?processVariables=a, 400, processVariables", "/task?sortBy=x&sortOrder=asc, 400, sortBy",
			"/task?sortBy=name&sortOrder=up, 400, sortOrder", "/task?sortBy=name, 400, ''",
			"/task?priority=high, 400, priority", "/task?createdAfter=yesterday, 400, createdAfter",
			"/task?processVariables=a_near_1, 400, ''", "/task/x, 404, ''", "/task/x/form, 404, ''",
			"/process-instance/x, 404, ''", "/process-definition/key/x/xml, 404, ''", "/deployment/x, 404, ''",
			"/filter/x, 404, ''", "/filter/x/list, 404, ''", "/history/activity-instance/x, 404, ''",
			"/external-task/x, 404, ''", "/nothing/at/all, 404, ''", "/message, 405, ''" })
	void whatTheInterfaceSaysByItselfIsSaidInTheCallersLanguage(String path, int status, String parameter) {
		HttpResponse<String> answer = client().sendInArabic("GET", path, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		String message = EngineRestClient.json(answer).get("message").asText();
		assertThat(message).containsPattern("\\p{IsArabic}{3}");
		assertThat(message.replace("«" + parameter + "»", "")).doesNotContainPattern("[A-Za-z]");
		if (!parameter.isEmpty()) {
			assertThat(message).contains("«" + parameter + "»");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | /task | {"sorting": [{"sortBy": "x", "sortOrder": "asc"}]}
			POST | /task | {"processVariables": [{"name": "a", "operator": "near", "value": 1}]}
			POST | /task | {"createdAfter": "yesterday"}
			POST | /process-instance | {"variables": [{"name": "a", "operator": "near", "value": 1}]}
			POST | /message | {"messageName": "Nobody", "businessKey": "x"}
			POST | /message | {"processVariables": {"a": {"value": 1, "type": "Nothing"}}, "messageName": "x"}
			POST | /signal | {}
			POST | /filter/create | {"resourceType": "Nothing", "name": "x"}
			POST | /process-definition/key/CaseLifecycle/start | {"variables": {"a": {"value": "x", "type": "Integer"}}}
			PUT | /job/x/retries | {"retries": null}
			PUT | /task/x/variables/a | {"value": "x", "type": "Integer"}
			PUT | /process-instance/x/variables/a | {"value": 1, "type": "Nothing"}
			POST | /deployment/create | {}
			DELETE | /authorization/x | {}
			PATCH | /task/x | {}
			""")
	void whatIsWrongWithABodyIsSaidInTheCallersLanguage(String method, String path, String body) {
		HttpResponse<String> answer = client().sendInArabic(method, path, body);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
		assertThat(EngineRestClient.json(answer).get("message").asText()).containsPattern("\\p{IsArabic}{3}")
			.doesNotContainPattern("[A-Za-z]{4}");
	}

	/** The web applications show nothing at all without the list. */
	@Test
	void whatIsNotAllowedIsToldWithAListOfWhatIsMissing() {
		RestErrorAnswers answers = new RestErrorAnswers(this.messages, new ObjectMapper());
		String written = "{\"type\": \"AuthorizationException\", \"message\": \"x\", \"resourceId\": \"y\"}";
		for (Object failure : new Object[] { new AuthorizationException("z"), "none" }) {
			assertThat(answers.of(403, written, failure).body()).containsEntry("type", "AuthorizationException")
				.containsEntry("missingAuthorizations", List.of())
				.containsEntry("resourceId", null);
		}
	}

	@Test
	void theCodeOfARefusalIsKept() {
		RestErrorAnswers answers = new RestErrorAnswers(this.messages, new ObjectMapper());
		String written = "{\"type\": \"OptimisticLockingException\", \"message\": \"x\", \"code\": 1}";
		assertThat(answers.of(409, written, null).body()).containsEntry("code", 1);
		assertThat(answers.of(500, written, null).body()).containsEntry("code", null);
	}

	/** Otherwise it would be taken for an incomplete request. */
	@Test
	void aFaultInCockpitsOwnQueriesIsNoErrorOfWhoAsks() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		try {
			assertThatExceptionOfType(NullPointerException.class)
				.isThrownBy(() -> Cockpit.getCommandExecutor("default").executeCommand((context) -> {
					throw new NullPointerException("a fault of ours");
				}));
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
		RestErrorAnswers.Answer answer = new RestErrorAnswers(this.messages, new ObjectMapper()).of(500,
				"{\"type\": \"NullPointerException\"}", request.getAttribute(RestErrorFilter.COMMAND_FAILED));
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).containsEntry("type", "RestException");
	}

	@Test
	void whatIsWrittenAfterAnErrorIsTakenBackIsAnsweredAsItIs() throws Exception {
		RestErrorFilter filter = new RestErrorFilter(new RestErrorAnswers(this.messages, new ObjectMapper()),
				new ObjectMapper());
		MockHttpServletResponse answered = new MockHttpServletResponse();
		filter.doFilter(new MockHttpServletRequest(), answered, (request, response) -> {
			((HttpServletResponse) response).setStatus(400);
			response.getWriter().write("wrong");
			response.reset();
			response.getWriter().write("right");
		});
		assertThat(answered.getStatus()).isEqualTo(200);
		assertThat(answered.getContentAsString()).isEqualTo("right");
	}

	private EngineRestClient client() {
		return new EngineRestClient(this.port, "admin");
	}

}
