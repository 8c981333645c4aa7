package org.tawasul.webapps.error;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.webapps.EngineRestClient;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class RestErrorFilterTest {

	@LocalServerPort
	private int port;

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

	private EngineRestClient client() {
		return new EngineRestClient(this.port, "admin");
	}

}
