package org.tawasul;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A ministry's installation: a database of its own with the two roles of
 * {@code docs/sql/roles.sql}, migrated by the owner, and the application in a process of
 * its own that may change no table.
 */
@Tag("services")
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class InstallationTest {

	private static final String PASSWORD = "Every-camel-7-crosses";

	@Autowired
	private JdbcTemplate superuser;

	private String url;

	private ApplicationProcess application;

	@BeforeAll
	void install(@TempDir Path folder) throws Exception {
		try (Connection connection = this.superuser.getDataSource().getConnection()) {
			ScriptUtils.executeSqlScript(connection, new FileSystemResource("docs/sql/roles.sql"));
			this.url = connection.getMetaData().getURL().replaceFirst("/postgres\\?.*", "/tawasul");
		}
		try (ApplicationProcess migration = ApplicationProcess.runToCompletion(folder, Map.of("SPRING_DATASOURCE_URL",
				this.url, "SPRING_DATASOURCE_USERNAME", "tawasul_app", "SPRING_FLYWAY_USER", "tawasul_owner"),
				"migrate")) {
			assertThat(migration.exit()).as(migration.log()).isZero();
		}
		this.application = ApplicationProcess.startAndAwaitReady(folder,
				Map.of("SPRING_DATASOURCE_URL", this.url, "SPRING_DATASOURCE_USERNAME", "tawasul_app",
						"SPRING_FLYWAY_ENABLED", "false", "SPRING_PROFILES_ACTIVE", "production",
						"SERVER_FORWARD_HEADERS_STRATEGY", "native", "TAWASUL_SECRET_KEY",
						"a-key-for-the-tests-of-an-installation", "TAWASUL_ADMIN_PASSWORD", PASSWORD,
						// Whoever asks while the database is away waits as long.
						"SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "2500"));
	}

	@AfterAll
	void stop() {
		if (this.application != null) {
			this.application.close();
		}
	}

	@Test
	void caseGoesThroughTheEngineOfAnApplicationThatMayChangeNoTable() throws Exception {
		JsonNode reply = report((answer) -> new ObjectMapper().readTree(answer.getBody()));
		assertThat(this.application.http()
			.get()
			.uri("/api/v1/cases/{number}", reply.path("number").asText())
			.header("X-Case-Secret", reply.path("secret").asText())
			.retrieve()
			.body(String.class)).contains("\"received\"");
		assertThat(runtime().queryForObject("select count(*) from act_ru_task", Integer.class)).isPositive();
		assertThat(runtime().queryForObject("select rolname from pg_stat_activity join pg_roles on usesysid = oid "
				+ "where datname = 'tawasul' and application_name = 'tawasul' limit 1", String.class))
			.isEqualTo("tawasul_app");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table app.more (x int)", "create table public.more (x int)",
			"create temporary table more (x int)", "create schema more", "drop table app.case_file",
			"alter table app.case_file add more int", "alter table act_ru_job add more int", "truncate app.case_file",
			"create index on app.case_file (version)", "create role more", "create extension pgcrypto",
			"create function app.more() returns int language sql as 'select 1'", "set role tawasul_owner",
			"delete from app.flyway_schema_history" })
	void roleOfTheApplicationIsRefusedEverythingButRows(String statement) {
		assertThatThrownBy(() -> runtime().execute(statement)).hasStackTraceContaining("ERROR")
			.hasStackTraceContaining(statement.startsWith("drop") || statement.startsWith("alter")
					|| statement.startsWith("create index") ? "must be owner" : "permission denied");
	}

	@Test
	void whatAnUpgradeCreatesIsTheApplicationsBeforeItIsOver() throws Exception {
		JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(this.url, "tawasul_owner", ""));
		owner.execute(new ClassPathResource("db/migration/beforeMigrate.sql").getContentAsString(StandardCharsets.UTF_8)
			.replace("${runtimeRole}", "tawasul_app"));
		owner.execute("create table app.fresh (id bigint generated always as identity, x int)");
		try {
			runtime().update("insert into app.fresh (x) values (1)");
			assertThat(runtime().update("delete from app.fresh")).isOne();
			assertThatThrownBy(() -> runtime().execute("truncate app.fresh")).hasStackTraceContaining("denied");
		}
		finally {
			owner.execute("drop table app.fresh");
		}
	}

	@Test
	void figuresAreForTheFirstAdministratorAlone() {
		assertThat(status("/actuator/prometheus")).isEqualTo(401);
		assertThat(this.application.http()
			.get()
			.uri("/actuator/prometheus")
			.headers((headers) -> headers.setBasicAuth("admin", PASSWORD, StandardCharsets.UTF_8))
			.retrieve()
			.body(String.class)).contains("hikaricp_connections_active", "tawasul_process_jobs_given_up",
					"tawasul_process_timers_late_seconds");
	}

	@Test
	void callerIsTheOneThatTheProxyNames() {
		for (int caller = 0; caller < 30; caller++) {
			assertThat(wrongPassword("198.51.100." + caller)).isEqualTo(401);
		}
		assertThat(IntStream.range(0, 6).map((time) -> wrongPassword("203.0.113.7")).max()).hasValue(429);
	}

	@Test
	void cookiesStayOnHttpsWhereTheProxySpeaksIt() {
		HttpHeaders headers = this.application.http()
			.get()
			.uri("/login")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.8")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(headers.get(HttpHeaders.SET_COOKIE)).isNotEmpty().allMatch((cookie) -> cookie.contains("; Secure"));
		assertThat(headers.getFirst("Strict-Transport-Security")).contains("max-age=31536000");
	}

	@Test
	void databaseThatIsAwayTakesTheNodeOutAndDoesNotRestartIt() {
		assertThat(status("/actuator/health")).isEqualTo(200);
		this.superuser.execute("alter database tawasul allow_connections false");
		try {
			this.superuser
				.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tawasul'");
			Awaitility.await()
				.atMost(Duration.ofSeconds(3))
				.pollDelay(Duration.ZERO)
				.until(() -> status("/actuator/health/readiness") == 503);
			assertThat(status("/actuator/health/liveness")).isEqualTo(200);
			// Each waits for a connection as long as it may: let them wait together.
			CompletableFuture
				.allOf(Stream
					.of("/engine-rest/task", "/desk", "/camunda/app/tasklist/default/",
							"/camunda/api/engine/engine/default/task")
					.map((address) -> CompletableFuture.runAsync(() -> assertComesBackLater(address)))
					.toArray(CompletableFuture[]::new))
				.join();
			assertThat(report(ClientHttpResponse::getStatusCode)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		}
		finally {
			this.superuser.execute("alter database tawasul allow_connections true");
		}
		Awaitility.await().until(() -> status("/actuator/health") == 200);
	}

	private void assertComesBackLater(String address) {
		this.application.http()
			.get()
			.uri(address)
			.headers((headers) -> headers.setBasicAuth("admin", PASSWORD, StandardCharsets.UTF_8))
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.header(HttpHeaders.COOKIE, "JSESSIONID=00000000-0000-0000-0000-000000000000; lang=en")
			.exchange((request, answer) -> {
				String body = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(answer.getStatusCode()).as(address + " " + body).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
				assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).as(address).isEqualTo("15");
				assertThat(body).as(address).contains("try again").doesNotContain("org.", "java.", "ENGINE-", "SQL");
				return body;
			});
	}

	@Test
	void logIsWrittenForPrograms() throws Exception {
		assertThat(this.application.log().lines()).isNotEmpty().allSatisfy((line) -> {
			JsonNode entry = new ObjectMapper().readTree(line);
			assertThat(entry.path("@timestamp").asText()).isNotEmpty();
			assertThat(entry.path("message").asText()).isNotEmpty();
		});
	}

	private <T> T report(ResponseReader<T> reader) {
		return this.application.http()
			.post()
			.uri("/api/v1/cases")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"type": "INCIDENT", "category": "FIRE", "subject": "دخان في المختبر",
					 "description": "دخان كثيف من نافذة المختبر", "region": "SA-01"}""")
			.exchange((request, answer) -> reader.read(answer));
	}

	private int wrongPassword(String caller) {
		return this.application.http()
			.get()
			.uri("/actuator/metrics")
			.headers((headers) -> headers.setBasicAuth("nobody", "wrong"))
			.header("X-Forwarded-For", caller)
			.exchange((request, answer) -> answer.getStatusCode().value());
	}

	private int status(String path) {
		return this.application.http().get().uri(path).exchange((request, answer) -> answer.getStatusCode().value());
	}

	private JdbcTemplate runtime() {
		return new JdbcTemplate(new DriverManagerDataSource(this.url, "tawasul_app", ""));
	}

	private interface ResponseReader<T> {

		T read(ClientHttpResponse answer) throws IOException;

	}

}
