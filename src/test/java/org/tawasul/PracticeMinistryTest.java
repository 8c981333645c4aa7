package org.tawasul;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A practice ministry in a process and a database of its own: its ready cases, its reset,
 * and that a real installation does not start on it.
 */
@Tag("services")
@TawasulTest
class PracticeMinistryTest {

	private static final String NAME = "practice_ministry";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Autowired
	private JdbcTemplate superuser;

	private String url;

	private JdbcTemplate jdbc;

	@BeforeEach
	void createDatabase() throws Exception {
		this.superuser.execute("drop database if exists " + NAME + " with (force)");
		this.superuser.execute("create database " + NAME + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
		try (Connection connection = this.superuser.getDataSource().getConnection()) {
			this.url = connection.getMetaData().getURL().replaceFirst("/postgres\\?.*", "/" + NAME);
		}
		this.jdbc = new JdbcTemplate(new DriverManagerDataSource(this.url, "postgres", ""));
	}

	@AfterEach
	void dropDatabase() {
		this.superuser.execute("drop database if exists " + NAME + " with (force)");
	}

	@Test
	void beginsWithReadyCasesAndAnewAtThePressOfAButton(@TempDir Path folder) throws Exception {
		try (ApplicationProcess practice = ApplicationProcess.startAndAwaitReady(folder,
				settings("SPRING_PROFILES_ACTIVE", "practice"))) {
			awaitCases(practice, 0);
			hasCasesOfEveryKindAndStatus();
			List<Integer> first = List.of(cases(), tasks(), people(), count("app.meeting"));
			StaffBrowser trainer = new StaffBrowser(practice.port());
			assertThat(trainer.signIn("care", StaffBrowser.PASSWORD).headers().firstValue("Set-Cookie").orElse(""))
				.doesNotContain("JSESSIONID");
			assertThat(trainer.get("/desk/guide").body()).contains("أنجزت 0 من 4", "لم يُنجز بعد", "تتحقق منه بنفسك");
			long last = spoil();
			String page = trainer.get("/desk/practice").body();
			Map<String, String> token = StaffBrowser.hidden(page);
			trainer.post("/desk/practice", token);
			StaffBrowser other = new StaffBrowser(practice.port());
			HttpResponse<String> meanwhile = other.get("/track");
			assertThat(meanwhile.statusCode()).isEqualTo(503);
			assertThat(meanwhile.headers().firstValue("Refresh")).contains("2");
			assertThat(meanwhile.body()).contains("practice-stripe", "<progress");
			assertThat(trainer.post("/desk/practice", token).statusCode()).as("pressed again").isEqualTo(503);
			assertThat(other.call("/api/v1/categories").statusCode()).isEqualTo(503);
			awaitCases(practice, last);
			assertThat(List.of(cases(), tasks(), people(), count("app.meeting"))).isEqualTo(first);
			assertThat(this.jdbc.queryForObject("select english_name from app.person where username = 'head'",
					String.class))
				.isNotEqualTo("Spoiled");
			assertThat(this.jdbc.queryForObject("select count(*) from app.facility", Integer.class)).isPositive();
			assertThat(trainer.get("/desk/practice").statusCode()).as("still signed in").isEqualTo(200);
			assertThat(other.get("/track").statusCode()).isEqualTo(200);
			assertThat(practice.log()).doesNotContain("could not be reset");
		}
		try (ApplicationProcess real = ApplicationProcess.runToCompletion(folder,
				settings("TAWASUL_ADMIN_PASSWORD", "Every-camel-7-crosses"), "")) {
			assertThat(real.exit()).isNotZero();
			assertThat(real.log()).contains("The database is that of a practice ministry",
					"SPRING_PROFILES_ACTIVE=practice");
		}
	}

	private void hasCasesOfEveryKindAndStatus() {
		assertThat(this.jdbc.queryForList("select distinct type from app.case_file", String.class)).hasSize(6);
		assertThat(this.jdbc.queryForList("select distinct category from app.case_file where category is not null",
				String.class))
			.hasSize(8);
		assertThat(this.jdbc.queryForList("select distinct phase from app.case_file", String.class))
			.hasSizeGreaterThanOrEqualTo(4);
		assertThat(count("app.case_file where status = 'linked'")).as("linked cases").isEqualTo(3);
		assertThat(count("app.rating_review where closed_at is null")).as("bad ratings to look into").isPositive();
		assertThat(this.jdbc.queryForList("select distinct status from app.meeting", String.class))
			.hasSizeGreaterThanOrEqualTo(4);
		assertThat(count("app.visit")).as("visitors").isEqualTo(3);
		assertThat(tasks()).isPositive();
		assertThat(this.jdbc.queryForObject("""
				select count(*) from act_ru_job where handler_type_ like 'timer%' and duedate_ < now()""",
				Integer.class))
			.as("timers that are overdue at once")
			.isZero();
	}

	/** As trainees do, and worse. */
	private long spoil() {
		this.jdbc.update("update app.person set english_name = 'Spoiled' where username = 'head'");
		this.jdbc.update("delete from app.facility");
		return this.jdbc.queryForObject("select max(number) from app.case_file", Long.class);
	}

	private void awaitCases(ApplicationProcess practice, long after) {
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.jdbc.queryForObject("select count(*) from app.case_file where number > ?", Integer.class,
					after) > 0 && new StaffBrowser(practice.port()).get("/track").statusCode() == 200);
	}

	private int cases() {
		return count("app.case_file");
	}

	private int tasks() {
		return count("act_ru_task");
	}

	private int people() {
		return count("app.person");
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

	private Map<String, String> settings(String name, String value) {
		return Map.of("SPRING_DATASOURCE_URL", this.url, "SPRING_DATASOURCE_USERNAME", "postgres", "TAWASUL_SECRET_KEY",
				"a-key-for-the-tests-of-an-installation", name, value);
	}

}
