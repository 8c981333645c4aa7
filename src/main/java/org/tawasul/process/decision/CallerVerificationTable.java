package org.tawasul.process.decision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerKnowledge;
import org.tawasul.callcentre.CallerVerificationRules;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code CallerVerification}. Without it only the secret code suffices,
 * which is what it does on the portal.
 */
@Component
class CallerVerificationTable implements CallerVerificationRules {

	static final String TABLE = "CallerVerification";

	private final PublishedTables tables;

	CallerVerificationTable(PublishedTables tables) {
		this.tables = tables;
	}

	@Override
	public Set<CallerAction> allowed(CallerKnowledge knowledge) {
		try {
			return Arrays.stream(CallerAction.values())
				.filter((action) -> isAllowed(action, knowledge))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(CallerAction.class)));
		}
		catch (TableFaultException ex) {
			return knowledge.secret() ? EnumSet.allOf(CallerAction.class) : Set.of();
		}
	}

	private boolean isAllowed(CallerAction action, CallerKnowledge knowledge) {
		return this.tables.ask(TABLE,
				Map.of("callerAction", action.name(), "secretKnown", knowledge.secret(), "identityKnown",
						knowledge.identity(), "callsFromMobile", knowledge.mobile(), "nameKnown", knowledge.name(),
						"subjectKnown", knowledge.subject()),
				CallerVerificationTable::verified);
	}

	private static boolean verified(DmnDecisionTableResult result) {
		return !result.isEmpty() && Boolean.TRUE.equals(result.getSingleResult().getEntry("verified"));
	}

}
