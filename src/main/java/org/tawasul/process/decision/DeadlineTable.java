package org.tawasul.process.decision;

import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseFacts;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code CaseDeadline}, in the version that the running case started with,
 * where a step needs a time outside the two business rule tasks that draw it.
 */
@Component
public class DeadlineTable {

	static final String TABLE = "CaseDeadline";

	private static final String REPORTER_TABLE = "ReporterDeadline";

	private final CaseFacts facts;

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final Cache<String, String> tables = Caffeine.newBuilder().maximumSize(500).build();

	DeadlineTable(CaseFacts facts, @Lazy RepositoryService repository, @Lazy DecisionService decisions) {
		this.facts = facts;
		this.repository = repository;
		this.decisions = decisions;
	}

	/**
	 * The row for a case in its present state.
	 * @param execution a step of the case's process
	 * @param file the case
	 * @return its times
	 */
	public DeadlineRule ruleFor(DelegateExecution execution, CaseFile file) {
		return ruleFor(execution.getProcessDefinitionId(), file, file.getImportance());
	}

	/** The row for a case if it had the importance given. */
	public DeadlineRule ruleFor(String processDefinitionId, CaseFile file, Importance importance) {
		String table = this.tables.get(processDefinitionId, this::tableBeside);
		Map<String, @Nullable Object> facts = this.facts.of(file);
		facts.put(CaseVariables.IMPORTANCE, importance.name());
		DmnDecisionTableResult result = this.decisions.evaluateDecisionTableById(table, facts);
		if (result.isEmpty()) {
			throw new InvalidProcessRequestException("table.no-row", TABLE);
		}
		return DeadlineRule.of(result.getSingleResult().getEntryMap());
	}

	/**
	 * What the table of the reporter's times says of a case. Older models, on which cases
	 * may run, have these times in the table of the deadlines.
	 * @param processDefinitionId the case's own model
	 * @param file the case
	 * @param output the name of a column
	 * @return an ISO duration; nothing when no table or no row says so
	 */
	public Optional<String> reporterTime(String processDefinitionId, CaseFile file, String output) {
		return findBeside(processDefinitionId, REPORTER_TABLE).or(() -> findBeside(processDefinitionId, TABLE))
			.map((table) -> this.decisions.evaluateDecisionTableById(table, this.facts.of(file)))
			.filter((result) -> !result.isEmpty())
			.map((result) -> result.getSingleResult().getEntryMap().get(output))
			.map(Object::toString);
	}

	private String tableBeside(String processDefinitionId) {
		return findBeside(processDefinitionId, TABLE)
			.orElseThrow(() -> new InvalidProcessRequestException("table.missing", TABLE));
	}

	private Optional<String> findBeside(String processDefinitionId, String table) {
		String deployment = this.repository.getProcessDefinition(processDefinitionId).getDeploymentId();
		return Optional
			.ofNullable(this.repository.createDecisionDefinitionQuery()
				.deploymentId(deployment)
				.decisionDefinitionKey(table)
				.singleResult())
			.map(DecisionDefinition::getId);
	}

}
