package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerKnowledge;
import org.tawasul.callcentre.CallerVerificationRules;
import org.tawasul.process.EngineAuthorization;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code CallerVerification} as it was published last. Without it only the
 * secret code suffices, which is what it does on the portal.
 */
@Component
class CallerVerificationTable implements CallerVerificationRules {

	static final String TABLE = "CallerVerification";

	private static final Logger log = LoggerFactory.getLogger(CallerVerificationTable.class);

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final EngineAuthorization authorization;

	CallerVerificationTable(@Lazy RepositoryService repository, @Lazy DecisionService decisions,
			EngineAuthorization authorization) {
		this.repository = repository;
		this.decisions = decisions;
		this.authorization = authorization;
	}

	@Override
	public Set<CallerAction> allowed(CallerKnowledge knowledge) {
		return this.authorization.runWithout(() -> isPublished() ? ask(knowledge) : withoutTable(knowledge));
	}

	private boolean isPublished() {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(TABLE)
			.withoutTenantId()
			.count() > 0;
	}

	private Set<CallerAction> ask(CallerKnowledge knowledge) {
		return Arrays.stream(CallerAction.values())
			.filter((action) -> isAllowed(action, knowledge))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CallerAction.class)));
	}

	private boolean isAllowed(CallerAction action, CallerKnowledge knowledge) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("callerAction", action.name());
		facts.put("secretKnown", knowledge.secret());
		facts.put("identityKnown", knowledge.identity());
		facts.put("callsFromMobile", knowledge.mobile());
		facts.put("nameKnown", knowledge.name());
		facts.put("subjectKnown", knowledge.subject());
		DmnDecisionTableResult result = this.decisions.evaluateDecisionTableByKey(TABLE, facts);
		return !result.isEmpty() && Boolean.TRUE.equals(result.getSingleResult().getEntry("verified"));
	}

	private static Set<CallerAction> withoutTable(CallerKnowledge knowledge) {
		log.warn("The table {} is not deployed: callers are known by the secret code only", TABLE);
		return knowledge.secret() ? EnumSet.allOf(CallerAction.class) : Set.of();
	}

}
