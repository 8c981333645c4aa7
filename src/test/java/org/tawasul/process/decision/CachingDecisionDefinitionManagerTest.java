package org.tawasul.process.decision;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class CachingDecisionDefinitionManagerTest {

	@Autowired
	private CaseService cases;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theTablesOfAModelAreLookedUpForItsFirstCaseOnly() {
		String deployment = ChangedModels.deploy(this.repository, ChangedModels.releasedLifecycle()).getId();
		try {
			assertThat(lookupsOfANewCase()).as("importance, routing, deadlines").isEqualTo(3);
			assertThat(lookupsOfANewCase()).isZero();
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	private int lookupsOfANewCase() {
		this.jdbc.sql("create extension if not exists pg_stat_statements schema public").update();
		this.jdbc.sql("select public.pg_stat_statements_reset()").query((row) -> {
		});
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			// With an open case the deployment could not be deleted.
			status.setRollbackOnly();
			this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		});
		return this.jdbc.sql("""
				select coalesce(sum(calls), 0) from public.pg_stat_statements
				where query ~* 'from\\s+act_re_decision_def\\s+where\\s+deployment_id_'""")
			.query(Integer.class)
			.single();
	}

}
