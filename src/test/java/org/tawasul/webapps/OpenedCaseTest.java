package org.tawasul.webapps;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Reading the form of a task changes nothing; taking the task does.
 */
@TawasulTest
class OpenedCaseTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private CaseNumber number;

	private String task;

	@BeforeEach
	void aFireIsReported() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.task = "/task/" + this.scenario.task(this.number).getId();
	}

	@Test
	void readingAFormNeitherWritesNorLocks() {
		String before = row();
		for (String reader : new String[] { "coordinator", "manager" }) {
			assertThat(as(reader).get(this.task + "/form-variables").statusCode()).isIn(200, 403);
			assertThat(as(reader).get(this.task + "/deployed-form").statusCode()).isIn(200, 403);
		}
		assertThat(as("coordinator").get(this.task + "/form-variables").body()).contains(this.number.toString());
		assertThat(row()).isEqualTo(before);
		assertThat(this.scenario.file(this.number).getOpenedAt()).isNull();
	}

	@Test
	void aFormIsReadWhileSomebodyElseChangesTheCase() {
		int status = new TransactionTemplate(this.transactions).execute((transaction) -> {
			this.jdbc.sql("select 1 from app.case_file where number = ? for update")
				.param(this.number.value())
				.query(Integer.class)
				.single();
			return assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> as("coordinator").get(this.task + "/form-variables").statusCode());
		});
		assertThat(status).isEqualTo(200);
	}

	@Test
	void whoeverTakesTheTaskHasSeenTheCase() {
		assertThat(as("coordinator").post(this.task + "/claim", "{\"userId\": \"coordinator\"}").statusCode())
			.isEqualTo(204);
		assertThat(this.scenario.file(this.number).getOpenedAt()).isNotNull();
	}

	@Test
	void whoeverCompletesTheTaskHasSeenTheCase() {
		this.scenario.handle(this.number, "coordinator");
		assertThat(this.scenario.file(this.number).getOpenedAt()).isNotNull();
	}

	/** Changes with every update of the row, and with every lock on it. */
	private String row() {
		return this.jdbc.sql("select xmin || ' ' || xmax from app.case_file where number = ?")
			.param(this.number.value())
			.query(String.class)
			.single();
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
