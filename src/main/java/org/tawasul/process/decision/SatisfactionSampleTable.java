package org.tawasul.process.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionSampleRules;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the table {@code SatisfactionSample} as it was published last. Without it, and
 * where no rule matches, nobody is called.
 */
@Component
class SatisfactionSampleTable implements SatisfactionSampleRules {

	static final String TABLE = "SatisfactionSample";

	private static final Logger log = LoggerFactory.getLogger(SatisfactionSampleTable.class);

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final EngineAuthorization authorization;

	SatisfactionSampleTable(@Lazy RepositoryService repository, @Lazy DecisionService decisions,
			EngineAuthorization authorization) {
		this.repository = repository;
		this.decisions = decisions;
		this.authorization = authorization;
	}

	/** Apart from the caller's transaction, which outlives a rule that fails. */
	@Override
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<CallWay> wayOf(Map<String, @Nullable Object> facts) {
		return this.authorization.runWithout(() -> {
			if (!isPublished()) {
				log.warn("The table {} is not deployed: no reporter is called", TABLE);
				return Optional.empty();
			}
			DmnDecisionTableResult result = this.decisions.evaluateDecisionTableByKey(TABLE, new HashMap<>(facts));
			Object way = result.isEmpty() ? null : result.getSingleResult().getEntry("callWay");
			return (way instanceof String word) ? Optional.ofNullable(EnumUtils.getEnum(CallWay.class, word))
					: Optional.empty();
		});
	}

	private boolean isPublished() {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(TABLE)
			.withoutTenantId()
			.count() > 0;
	}

}
