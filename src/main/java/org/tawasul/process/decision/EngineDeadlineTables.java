package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.tawasul.casefile.CaseType;
import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.deadline.PublishedDeadlineTables;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.ProcessProperties;

import org.springframework.stereotype.Component;

/**
 * Finds the tables that were published together with the lifecycles of new cases. One
 * that was published alone is no case's.
 */
@Component
class EngineDeadlineTables implements PublishedDeadlineTables {

	/**
	 * In the order in which a case meets them. Models before 1.4.0 have the first alone.
	 */
	private static final List<String> TABLES = List.of(DeadlineTable.TABLE, "RoutingDeadline", "ReporterDeadline");

	private final RepositoryService repository;

	private final EngineAuthorization authorization;

	private final ProcessProperties properties;

	EngineDeadlineTables(RepositoryService repository, EngineAuthorization authorization,
			ProcessProperties properties) {
		this.repository = repository;
		this.authorization = authorization;
		this.properties = properties;
	}

	/** Whoever may open the page may read the table, though not all that is published. */
	@Override
	public List<PublishedDeadlineTable> current() {
		return this.authorization.runWithout(this::read);
	}

	private List<PublishedDeadlineTable> read() {
		Map<String, List<String>> types = Arrays.stream(CaseType.values())
			.collect(Collectors.groupingBy(this.properties::keyOf, LinkedHashMap::new,
					Collectors.mapping(CaseType::name, Collectors.toList())));
		return types.entrySet()
			.stream()
			.flatMap((entry) -> find(entry.getKey()).map((table) -> read(table, entry.getValue())))
			.toList();
	}

	private Stream<DecisionDefinition> find(String lifecycle) {
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(lifecycle)
				.withoutTenantId()
				.latestVersion()
				.singleResult())
			.stream()
			.flatMap((latest) -> TABLES.stream()
				.flatMap((table) -> Stream.ofNullable(this.repository.createDecisionDefinitionQuery()
					.deploymentId(latest.getDeploymentId())
					.decisionDefinitionKey(table)
					.singleResult())));
	}

	private PublishedDeadlineTable read(DecisionDefinition table, List<String> caseTypes) {
		DeadlineTableReader reader = new DeadlineTableReader(this.repository.getDmnModelInstance(table.getId()),
				table.getKey());
		return new PublishedDeadlineTable(caseTypes, Objects.toString(table.getName(), table.getKey()),
				table.getVersion(), table.getVersionTag(),
				this.repository.createDeploymentQuery()
					.deploymentId(table.getDeploymentId())
					.singleResult()
					.getDeploymentTime()
					.toInstant(),
				reader.conditions(), reader.answers(), reader.rows());
	}

}
