package org.tawasul.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class ChangeCounterTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void whatOthersCommitDuringASnapshotIsNotSeenInIt() {
		ChangeCounter counter = new ChangeCounter(this.jdbc, this.transactions, "app.holiday_version");
		List<Long> versions = counter.inSnapshot(() -> {
			long before = counter.current();
			changeElsewhere();
			return List.of(before, counter.current());
		});
		assertThat(versions.get(1)).isEqualTo(versions.get(0));
		assertThat(counter.current()).isGreaterThan(versions.get(0));
	}

	private void changeElsewhere() {
		TransactionTemplate other = new TransactionTemplate(this.transactions);
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		other.executeWithoutResult(
				(status) -> this.jdbc.sql("update app.holiday_version set version = version + 1").update());
	}

}
