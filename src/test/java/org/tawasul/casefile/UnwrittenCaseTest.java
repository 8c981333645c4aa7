package org.tawasul.casefile;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class UnwrittenCaseTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseRepository cases;

	@Autowired
	private CaseParticipantService participants;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNewCaseIsWrittenOnceWithWhatItsProcessHasMadeOfIt() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Map<String, Object> row = row(number);
		assertThat(row).as("a new version for each update").containsEntry("version", 0);
		assertThat(row).containsEntry("status", "under_study")
			.containsEntry("phase", Phase.ACTIVE.name())
			.containsEntry("handlers", this.scenario.handlers(number))
			.containsEntry("coordinated", true);
		assertThat(row.get("workflow_id")).isNotNull();
		assertThat(row.get("promised_at")).isNotNull();
		assertThat(row.get("due_at")).isNotNull();
	}

	@Test
	void nobodyIsInvolvedAnyMoreInACaseThatEndsAtOnce() {
		CaseNumber number = Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			CaseFile file = this.cases
				.save(new CaseFile(CaseScenario.of(CaseType.SUGGESTION, "SA-01"), this.clock.instant()));
			this.participants.addGroup(file.getNumber(), "care", true);
			file.moveTo("withdrawn", Phase.CANCELLED, this.clock.instant());
			return this.cases.save(file).getNumber();
		}));
		assertThat(row(number)).containsEntry("phase", Phase.CANCELLED.name());
		assertThat(this.jdbc.sql("select open from app.involvement where case_number = ?")
			.param(number.value())
			.query(Boolean.class)
			.list()).containsExactly(false);
	}

	private Map<String, Object> row(CaseNumber number) {
		return this.jdbc.sql("select * from app.case_file where number = ?").param(number.value()).query().singleRow();
	}

}
