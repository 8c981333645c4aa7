package org.tawasul.access.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions in the database, through the real port.
 */
@TawasulTest
class SessionConfigurationTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private StaffBrowser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new StaffBrowser(this.port);
	}

	@Test
	void nobodyWhoIsNotSignedInHasASession() {
		int before = sessions();
		for (String path : List.of("/", "/login", "/login?out", "/login/with/ministry", "/logout", "/report", "/track",
				"/cases/41001", "/t/token", "/desk", "/desk/outbox", "/desk/password", "/camunda/",
				"/camunda/app/admin/x/setup/", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine",
				"/camunda/api/admin/auth/user/default", "/engine-rest/engine", "/api/v1/cases/41001", "/v3/api-docs",
				"/actuator/health", "/actuator/metrics", "/css/access.css", "/error", "/nothing")) {
			assertWithoutSession(this.browser.get(path));
			assertWithoutSession(this.browser.post(path, Map.of("a", "b")));
		}
		assertWithoutSession(this.browser.signIn("stranger-without-session", "wrong"));
		assertThat(sessions()).isEqualTo(before);
	}

	private static void assertWithoutSession(HttpResponse<String> answer) {
		assertThat(answer.headers().allValues("Set-Cookie")).as(answer.uri().getPath())
			.noneMatch((cookie) -> cookie.startsWith("JSESSIONID"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AA==", "%00", "MDAwMDAwMDAA", "////" })
	void aCookieThatIsNoSessionHarmsNothing(String id) {
		for (String path : List.of("/report", "/login", "/css/access.css", "/actuator/health")) {
			assertThat(this.browser.call(path, "Cookie", "JSESSIONID=" + id).statusCode()).as(path).isEqualTo(200);
		}
	}

	@Test
	void manyRequestsOfStrangersLeaveNothingBehind() {
		int before = sessions();
		for (int request = 0; request < 300; request++) {
			assertThat(new StaffBrowser(this.port).get("/desk").statusCode()).isEqualTo(302);
		}
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void whatHasNotChangedIsNotWritten() {
		signIn("coordinator");
		this.browser.get("/camunda/app/tasklist/default/");
		this.browser.call("/camunda/api/engine/engine/default/task/count");
		List<String> written = rowVersions("coordinator");
		assertThat(written).hasSizeGreaterThan(2);
		this.browser.call("/camunda/api/engine/engine/default/task/count");
		this.browser.get("/desk");
		assertThat(rowVersions("coordinator")).isEqualTo(written);
	}

	@Test
	void lastAccessIsNotedWhenAMinuteHasPassed() {
		signIn("coordinator");
		this.jdbc
			.sql("update app.spring_session set last_access_time = last_access_time - 61000 where principal_name = "
					+ "'coordinator'")
			.update();
		List<String> before = rowVersions("coordinator");
		this.browser.get("/desk");
		assertThat(rowVersions("coordinator")).isNotEqualTo(before);
	}

	@Test
	void sessionThatCannotBeReadAsksToSignInAgain() {
		signIn("coordinator14");
		this.browser.get("/camunda/app/tasklist/default/");
		assertThat(this.jdbc
			.sql("update app.spring_session_attributes set attribute_bytes = '\\xaced0005badd'::bytea || "
					+ "attribute_bytes where session_primary_id in (select primary_id from app.spring_session where "
					+ "principal_name = 'coordinator14')")
			.update()).isPositive();
		assertThat(this.browser.get("/desk").statusCode()).isEqualTo(302);
		assertThat(this.browser.call("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(401);
		signIn("coordinator14");
		assertThat(this.browser.get("/desk").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void signOutLeavesNoRowBehind() {
		signIn("undersecretary");
		assertThat(rowVersions("undersecretary")).isNotEmpty();
		this.browser.post("/logout", StaffBrowser.hidden(this.browser.get("/logout").body()));
		assertThat(rowVersions("undersecretary")).isEmpty();
	}

	private void signIn(String username) {
		assertThat(this.browser.signIn(username, StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from app.spring_session").query(Integer.class).single();
	}

	private List<String> rowVersions(String username) {
		return this.jdbc.sql("""
				select s.session_id || s.xmin || coalesce(a.attribute_name || a.xmin, '') from app.spring_session s
				left join app.spring_session_attributes a on a.session_primary_id = s.primary_id
				where s.principal_name = :username order by 1""")
			.param("username", username)
			.query(String.class)
			.list();
	}

}
