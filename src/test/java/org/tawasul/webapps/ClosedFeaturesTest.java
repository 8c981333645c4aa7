package org.tawasul.webapps;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine's interfaces offer beside our own pages and by other rules is closed to
 * everybody, in both of them.
 */
@TawasulTest
class ClosedFeaturesTest {

	private static final String FILE = """
			--limit\r
			Content-Disposition: form-data; name="attachment-name"\r
			\r
			x\r
			--limit\r
			Content-Disposition: form-data; name="content"; filename="x.html"\r
			Content-Type: text/html\r
			\r
			<script>x</script>\r
			--limit--\r
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@ParameterizedTest
	@ValueSource(strings = { "manager", "coordinator", "admin" })
	void nobodyCommentsOrAttachesFilesPastTheCase(String user) throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		String process = this.scenario.process(number).getId();
		for (HttpResponse<String> answer : List.of(
				as(user).post("/task/" + task + "/comment/create", "{\"message\": \"x\"}"),
				as(user).put("/task/" + task + "/comment", "{\"id\": \"x\", \"message\": \"x\"}"),
				as(user).put("/process-instance/" + process + "/comment", "{\"id\": \"x\", \"message\": \"x\"}"),
				attach(user, "/task/" + task + "/attachment/create"))) {
			assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isIn(400, 403, 404);
		}
		assertThat(as(user).post("/task/" + task + "/comment/create", "{\"message\": \"x\"}").body())
			.containsAnyOf("on the case page of the staff desk", "The requested item does not exist");
		assertThat(this.tasks.getTaskComments(task)).isEmpty();
		assertThat(this.tasks.getProcessInstanceComments(process)).isEmpty();
		assertThat(this.tasks.getTaskAttachments(task)).isEmpty();
		assertThat(this.tasks.getProcessInstanceAttachments(process)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "admin" })
	void nobodyChangesAPasswordOrANamePastItsRules(String user) {
		User before = this.identities.createUserQuery().userId(user).singleResult();
		for (HttpResponse<String> answer : List.of(
				as(user).put("/user/" + user + "/credentials",
						"{\"password\": \"x\", \"authenticatedUserPassword\": \"Balagh-19996\"}"),
				as(user).put("/user/" + user + "/profile",
						"{\"id\": \"" + user + "\", \"firstName\": \"x\", \"lastName\": \"x\", \"email\": \"x@x\"}"),
				EngineWebappClient.of(this.port, user)
					.send("PUT", "/user/" + user + "/credentials",
							"{\"password\": \"x\", \"authenticatedUserPassword\": \"Balagh-19996\"}"))) {
			assertThat(answer.statusCode()).as(answer.body()).isIn(403, 405);
		}
		assertThat(as(user).put("/user/" + user + "/credentials", "{\"password\": \"x\"}").body())
			.contains("follow the ministry directory");
		User after = this.identities.createUserQuery().userId(user).singleResult();
		assertThat(after.getFirstName()).isEqualTo(before.getFirstName());
		assertThat(after.getEmail()).isEqualTo(before.getEmail());
		assertThat(this.identities.checkPassword(user, "Balagh-19996")).isTrue();
	}

	@Test
	void usersAndGroupsFollowTheDirectoryAlone() {
		for (HttpResponse<String> answer : List.of(as("admin").post("/user/create",
				"{\"profile\": {\"id\": \"x\", \"firstName\": \"x\", \"lastName\": \"x\"}, \"credentials\": {\"password\": \"x\"}}"),
				as("admin").delete("/user/coordinator14"), as("admin").post("/user/coordinator14/unlock", "{}"),
				as("admin").post("/group/create", "{\"id\": \"x\", \"name\": \"x\", \"type\": \"x\"}"),
				as("admin").put("/group/camunda-admin/members/coordinator14", "{}"),
				as("admin").delete("/group/camunda-admin"), as("admin").post("/tenant/create", "{\"id\": \"x\"}"))) {
			assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(403);
			assertThat(answer.body()).contains("follow the ministry directory");
		}
		assertThat(as("admin").send("OPTIONS", "/user", null, EngineRestClient.PASSWORD).body())
			.doesNotContain("create");
	}

	private HttpResponse<String> attach(String user, String path) throws Exception {
		String basic = Base64.getEncoder()
			.encodeToString((user + ":" + EngineRestClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/engine-rest" + path))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofString(FILE))
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
