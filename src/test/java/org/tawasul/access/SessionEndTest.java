package org.tawasul.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.AppointmentService;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All sessions of a person end with their password or post, through the real port. With
 * people whom no other test signs in.
 */
@TawasulTest
class SessionEndTest {

	private static final String PERSON = "edu11bld.coordinator1";

	private static final String UNIT = "EDU-11-BLD";

	private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

	@LocalServerPort
	private int port;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private String passwordBefore = "";

	private StaffBrowser office;

	private StaffBrowser phone;

	@BeforeEach
	void signInTwice() {
		this.passwordBefore = this.jdbc.sql("select pwd_ from public.act_id_user where id_ = ?")
			.param(PERSON)
			.query(String.class)
			.single();
		this.office = signedIn(StaffBrowser.PASSWORD);
		this.phone = signedIn(StaffBrowser.PASSWORD);
	}

	@AfterEach
	void putBack() {
		this.jdbc.sql("delete from app.start_password where username = ?").param(PERSON).update();
		this.jdbc.sql("update public.act_id_user set pwd_ = ? where id_ = ?")
			.params(this.passwordBefore, PERSON)
			.update();
	}

	@Test
	void otherSessionsEndWhenTheirOwnerChoosesAnotherPasswordAndThisOneGoesOn() {
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(200);
		Map<String, String> fields = new HashMap<>(StaffBrowser.hidden(this.office.get("/desk/password").body()));
		fields
			.putAll(Map.of("current", StaffBrowser.PASSWORD, "wanted", "A-new-word-1448", "again", "A-new-word-1448"));
		assertThat(this.office.post("/desk/password", fields).statusCode()).isEqualTo(200);
		assertEnded(this.phone);
		assertThat(this.office.get("/desk").statusCode()).isEqualTo(200);
		assertThat(this.office.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(this.office.call(TASKS).statusCode()).isEqualTo(200);
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(401);
		assertThat(basic("A-new-word-1448")).isEqualTo(200);
	}

	@Test
	void sessionsEndWhenAnInitialPasswordIsIssued() {
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(200);
		String initial = this.passwords.issueInitialPasswords(List.of(PERSON)).get(0).password();
		assertEnded(this.office);
		assertEnded(this.phone);
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(401);
		assertThat(signedIn(initial).get("/desk").headers().firstValue("Location")).contains("/desk/password");
	}

	@Test
	void sessionsEndWhenThePasswordIsSetThroughTheEngine() {
		User user = this.identities.createUserQuery().userId(PERSON).singleResult();
		user.setPassword("Set-by-an-administrator-1");
		this.identities.saveUser(user);
		assertEnded(this.office);
		assertEnded(this.phone);
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(401);
	}

	@Test
	void sessionsEndWithThePostAndNothingOpensAnyMore() {
		assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(200);
		this.appointments.vacate(UNIT, Role.COORDINATOR, PERSON, this.clock.instant());
		try {
			assertEnded(this.office);
			assertEnded(this.phone);
			assertThat(basic(StaffBrowser.PASSWORD)).isEqualTo(401);
			assertThat(new StaffBrowser(this.port).signIn(PERSON, StaffBrowser.PASSWORD).statusCode()).isEqualTo(401);
		}
		finally {
			this.jdbc.sql("update app.appointment set held_until = null where person = ?").param(PERSON).update();
		}
	}

	@Test
	void sessionsOfOthersGoOn() {
		StaffBrowser colleague = new StaffBrowser(this.port);
		assertThat(colleague.signIn("edu11bld.coordinator2", StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		this.passwords.changePassword(PERSON, "A-new-word-1448");
		assertThat(colleague.get("/desk").statusCode()).isEqualTo(200);
		assertThat(this.office.get("/desk").statusCode()).isEqualTo(302);
	}

	private static void assertEnded(StaffBrowser browser) {
		assertThat(browser.get("/desk").headers().firstValue("Location")).hasValue("/login");
		assertThat(browser.call(TASKS).statusCode()).isEqualTo(401);
	}

	private StaffBrowser signedIn(String password) {
		StaffBrowser browser = new StaffBrowser(this.port);
		assertThat(browser.signIn(PERSON, password).statusCode()).isEqualTo(302);
		return browser;
	}

	private int basic(String password) {
		return new StaffBrowser(this.port)
			.call("/engine-rest/task/count", HttpHeaders.AUTHORIZATION,
					"Basic " + HttpHeaders.encodeBasicAuth(PERSON, password, StandardCharsets.UTF_8))
			.statusCode();
	}

}
