package org.tawasul.process.decision;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseType;
import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.ProcessProperties;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tables new cases get, where some types have a lifecycle of their own. */
@TawasulTest
class EngineDeadlineTablesTest {

	private static final String OWN = "ComplaintLifecycle";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private EngineAuthorization authorization;

	@Test
	void eachLifecycleHasTheTableThatWasPublishedWithIt() {
		String deployment = ChangedModels
			.deploy(this.repository, ChangedModels.releasedLifecycle().replace("\"CaseLifecycle\"", "\"" + OWN + "\""))
			.getId();
		try {
			assertThat(tables("CaseLifecycle", Map.of(CaseType.COMPLAINT, OWN, CaseType.INQUIRY, OWN)).current())
				.hasSize(6)
				.extracting((table) -> Set.copyOf(table.caseTypes()))
				.containsOnly(Set.of("COMPLAINT", "INQUIRY"),
						Set.of("INCIDENT", "SUGGESTION", "OBSERVATION", "CONSULTATION"));
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	@Test
	void aLifecycleThatIsNotPublishedHasNoTable() {
		assertThat(tables("CaseLifecycle", Map.of(CaseType.COMPLAINT, OWN)).current())
			.extracting(PublishedDeadlineTable::name)
			.containsExactly("مهل الطلب", "مهلة التوجيه", "مهل المستفيد");
		assertThat(tables("CaseLifecycle", Map.of(CaseType.COMPLAINT, OWN)).current())
			.allSatisfy((table) -> assertThat(table.caseTypes()).hasSize(5).doesNotContain("COMPLAINT"));
		assertThat(tables(OWN, Map.of()).current()).isEmpty();
	}

	private EngineDeadlineTables tables(String lifecycle, Map<CaseType, String> own) {
		return new EngineDeadlineTables(this.repository, this.authorization,
				new ProcessProperties(lifecycle, own, "PT1M"));
	}

}
