package org.tawasul.casefile;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What was reported, as a value of the case that is stored in columns of its own. */
@TawasulTest
class CaseReportTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCaseIsReadAsItWasReportedAndReadingWritesNothing() {
		for (CaseReport report : new CaseReport[] { CaseScenario.incident(Category.FIRE, "SA-01"),
				CaseScenario.unroutable("SA-01"),
				CaseScenario.incidentWithAnswers(Category.FIRE, Map.of("burning", "GAS")) }) {
			CaseNumber number = this.scenario.open(report);
			int version = version(number);
			CaseReport read = new TransactionTemplate(this.transactions)
				.execute((status) -> this.cases.lock(number).getReport());
			assertThat(read).isEqualTo(report);
			assertThat(version(number)).as("what is only read is not dirty").isEqualTo(version);
			assertThat(hasAnswers(number)).isEqualTo(!report.answers().isEmpty());
		}
	}

	private int version(CaseNumber number) {
		return this.jdbc.sql("select version from app.case_file where number = ?")
			.param(number.value())
			.query(Integer.class)
			.single();
	}

	private boolean hasAnswers(CaseNumber number) {
		return this.jdbc.sql("select answers is not null from app.case_file where number = ?")
			.param(number.value())
			.query(Boolean.class)
			.single();
	}

}
