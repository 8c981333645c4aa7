package org.tawasul;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.access.StaffBrowser;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.EditedCategory;
import org.tawasul.directory.AppointmentService;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one database, behind a balancer that sends each request anywhere: the
 * application under test and one in a process of its own.
 */
@Tag("services")
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTest {

	@LocalServerPort
	private int here;

	private ApplicationProcess other;

	@BeforeAll
	void startOtherNode(@Autowired DataSource database, @Autowired Environment settings, @TempDir Path folder)
			throws Exception {
		Map<String, String> environment = new HashMap<>();
		try (Connection connection = database.getConnection()) {
			environment.put("SPRING_DATASOURCE_URL", connection.getMetaData().getURL());
			environment.put("SPRING_DATASOURCE_USERNAME", connection.getMetaData().getUserName());
		}
		environment.put("SPRING_FLYWAY_ENABLED", "false");
		environment.put("TAWASUL_SECRET_KEY", settings.getRequiredProperty("tawasul.secret-key"));
		environment.put("TAWASUL_ACCESS_WORK", settings.getRequiredProperty("tawasul.access.work"));
		environment.put("TAWASUL_ACCESS_WRONGPERADDRESS",
				settings.getRequiredProperty("tawasul.access.wrong-per-address"));
		// It serves requests only: jobs are for the tests to run.
		environment.put("CAMUNDA_BPM_JOBEXECUTION_ENABLED", "false");
		environment.put("DBSCHEDULER_ENABLED", "false");
		environment.put("TAWASUL_NOTIFICATION_RENDERINGENABLED", "false");
		this.other = ApplicationProcess.startAndAwaitReady(folder, environment);
	}

	@AfterAll
	void stopOtherNode() {
		if (this.other != null) {
			this.other.close();
		}
	}

	@Test
	void sessionHoldsOnBothNodesAndEndsOnBoth() {
		StaffBrowser browser = new StaffBrowser(this.here);
		assertThat(browser.signIn("coordinator", StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		browser.moveTo(this.other.port());
		assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
		assertThat(browser.call("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(200);
		browser.post("/logout", StaffBrowser.hidden(browser.get("/logout").body()));
		browser.moveTo(this.here);
		assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
		assertThat(browser.call("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(401);
	}

	@Test
	void sessionsEndOnBothNodesWithThePasswordAndNothingIsRememberedOfIt(@Autowired StaffPasswordService passwords,
			@Autowired JdbcClient jdbc) {
		String person = "edu10bld.coordinator1";
		String hash = jdbc.sql("select pwd_ from public.act_id_user where id_ = ?")
			.param(person)
			.query(String.class)
			.single();
		StaffBrowser browser = new StaffBrowser(this.other.port());
		assertThat(browser.signIn(person, StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
		assertThat(basic(this.other.port(), person, StaffBrowser.PASSWORD)).isEqualTo(200);
		try {
			String initial = passwords.issueInitialPasswords(List.of(person)).get(0).password();
			assertThat(browser.get("/desk").headers().firstValue("Location")).hasValue("/login");
			assertThat(basic(this.other.port(), person, StaffBrowser.PASSWORD)).isEqualTo(401);
			assertThat(browser.signIn(person, initial).statusCode()).isEqualTo(302);
			assertThat(browser.get("/desk").headers().firstValue("Location")).hasValue("/desk/password");
		}
		finally {
			jdbc.sql("delete from app.start_password where username = ?").param(person).update();
			jdbc.sql("update public.act_id_user set pwd_ = ? where id_ = ?").params(hash, person).update();
		}
	}

	@Test
	void postTakenAwayOnOneNodeCountsOnTheOtherWithTheNextRequest(@Autowired AppointmentService appointments,
			@Autowired Clock clock, @Autowired JdbcClient jdbc) {
		String person = "edu10bld.coordinator2";
		StaffBrowser browser = new StaffBrowser(this.other.port());
		assertThat(browser.signIn(person, StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(basic(this.other.port(), person, StaffBrowser.PASSWORD)).isEqualTo(200);
		appointments.vacate("EDU-10-BLD", Role.COORDINATOR, person, clock.instant());
		try {
			assertThat(browser.get("/desk").headers().firstValue("Location")).hasValue("/login");
			assertThat(basic(this.other.port(), person, StaffBrowser.PASSWORD)).isEqualTo(401);
			assertThat(browser.signIn(person, StaffBrowser.PASSWORD).statusCode()).isEqualTo(401);
		}
		finally {
			jdbc.sql("update app.appointment set held_until = null where person = ?").param(person).update();
		}
	}

	@Test
	@SuppressWarnings("try")
	void categoryRenamedOnOneNodeIsNamedAnewOnTheOtherWithinSeconds(@Autowired CategoryService categories,
			@Autowired PlatformTransactionManager transactions) {
		assertThat(categories(this.other.port())).contains("تسمم غذائي");
		try (EditedCategory edited = new EditedCategory(categories, transactions, Category.FOOD_POISONING,
				EditedCategory.named("تسمم أو اختناق", "Poisoning"))) {
			assertThat(categories(this.here)).contains("تسمم أو اختناق");
			await().atMost(Duration.ofSeconds(15))
				.untilAsserted(() -> assertThat(categories(this.other.port())).contains("تسمم أو اختناق"));
		}
	}

	@Test
	void urgentIncidentOfOneNodeIsInTheOperationsRoomOfTheOtherWithinSeconds(@Autowired CaseScenario scenario) {
		StaffBrowser wall = new StaffBrowser(this.other.port());
		assertThat(wall.signIn("operations", StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(wall.get("/desk/operations/list").body()).contains("operations-cases");
		String row = "data-number=\"" + scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")) + '"';
		await().atMost(Duration.ofSeconds(15))
			.untilAsserted(() -> assertThat(wall.get("/desk/operations/list").body()).contains(row));
	}

	@Test
	void wrongPasswordsOfBothNodesCountTogether() {
		for (int attempt = 0; attempt < 5; attempt++) {
			int node = (attempt % 2 == 0) ? this.here : this.other.port();
			assertThat(wrongPassword(node)).isEqualTo(401);
		}
		assertThat(wrongPassword(this.here)).isEqualTo(429);
		assertThat(wrongPassword(this.other.port())).isEqualTo(429);
	}

	@Test
	void wrongSecretsOfBothNodesCountTogether() {
		for (int attempt = 0; attempt < 10; attempt++) {
			int node = (attempt % 2 == 0) ? this.here : this.other.port();
			assertThat(wrongSecret(node)).isEqualTo(404);
		}
		assertThat(wrongSecret(this.here)).isEqualTo(429);
		assertThat(wrongSecret(this.other.port())).isEqualTo(429);
	}

	@Test
	void challengeOfOneNodeIsAnsweredAtTheOtherAndOnlyOnce() {
		StaffBrowser browser = new StaffBrowser(this.here);
		Map<String, String> form = browser.solved();
		form.put("username", "stranger-of-two-nodes");
		form.put("password", "wrong");
		browser.moveTo(this.other.port());
		assertThat(browser.post("/login", form).statusCode()).isEqualTo(401);
		browser.moveTo(this.here);
		assertThat(browser.post("/login", form).statusCode()).isEqualTo(400);
	}

	private static String categories(int node) {
		return new StaffBrowser(node).call("/api/v1/categories").body();
	}

	private static int wrongPassword(int node) {
		return basic(node, "nobody-of-two-nodes", "wrong");
	}

	private static int basic(int node, String username, String password) {
		return new StaffBrowser(node)
			.call("/engine-rest/engine", HttpHeaders.AUTHORIZATION,
					"Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8))
			.statusCode();
	}

	private static int wrongSecret(int node) {
		return new StaffBrowser(node).call("/api/v1/cases/99999101", "X-Case-Secret", "0000-0000-0000").statusCode();
	}

}
