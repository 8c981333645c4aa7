package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our rules call good, the engine's parsers take as well: each drawing of the corpus
 * is deployed in a transaction that is rolled back, and those tables that are written in
 * another way and do not only say something else.
 */
@TawasulTest
class GoodModelsInEngineTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private TransactionTemplate transaction;

	private static final Set<String> TABLES = Set.of("a table in UTF-16", "a byte order mark", "no list of values",
			"an annotation with the words function and external", "an extra table that nothing asks");

	/** The engine does not read forms when they are deployed. */
	static Stream<FaultCorpus.Change> drawingsAndTables() {
		List<FaultCorpus.Change> changes = FaultCorpus.good()
			.filter((change) -> changes(change, ".bpmn") || changes(change, ".dmn") && TABLES.contains(change.what()))
			.toList();
		assertThat(changes).filteredOn((change) -> changes(change, ".dmn")).hasSameSizeAs(TABLES);
		assertThat(changes).filteredOn((change) -> changes(change, ".bpmn")).hasSizeGreaterThan(25);
		return changes.stream();
	}

	/** The first file chooses what is deployed with it. */
	private static boolean changes(FaultCorpus.Change change, String end) {
		return change.steps()
			.stream()
			.filter((step) -> step.kind().equals("in"))
			.findFirst()
			.filter((step) -> step.text().endsWith(end))
			.isPresent();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("drawingsAndTables")
	void theEngineTakesIt(FaultCorpus.Change change) {
		Map<String, byte[]> files = change.bundle().files();
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			DeploymentWithDefinitions deployed = deploy(files);
			assertThat(names(deployed)).containsAll(
					files.keySet().stream().filter((file) -> file.endsWith(".bpmn") || file.endsWith(".dmn")).toList());
		});
	}

	private DeploymentWithDefinitions deploy(Map<String, byte[]> files) {
		DeploymentBuilder builder = this.repository.createDeployment().name("good").source(ProcessDeployer.SOURCE);
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		return builder.deployWithResult();
	}

	private static List<String> names(DeploymentWithDefinitions deployed) {
		return Stream.concat(
				Stream.ofNullable(deployed.getDeployedProcessDefinitions())
					.flatMap(List::stream)
					.map((one) -> one.getResourceName()),
				Stream.ofNullable(deployed.getDeployedDecisionDefinitions())
					.flatMap(List::stream)
					.map((one) -> one.getResourceName()))
			.toList();
	}

}
