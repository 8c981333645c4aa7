package org.tawasul.process.decision;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.jspecify.annotations.Nullable;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionSampleRules;
import org.tawasul.survey.call.UndecidedSampleException;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code SatisfactionSample}. Where no rule matches, nobody is called.
 */
@Component
class SatisfactionSampleTable implements SatisfactionSampleRules {

	static final String TABLE = "SatisfactionSample";

	/** By which a rule says that nobody calls. */
	private static final String NONE = "NONE";

	private final PublishedTables tables;

	SatisfactionSampleTable(PublishedTables tables) {
		this.tables = tables;
	}

	@Override
	public Optional<CallWay> wayOf(Map<String, @Nullable Object> facts) {
		try {
			return this.tables.ask(TABLE, facts, SatisfactionSampleTable::way);
		}
		catch (TableFaultException ex) {
			throw new UndecidedSampleException(ex);
		}
	}

	private static Optional<CallWay> way(DmnDecisionTableResult result) {
		Object word = result.isEmpty() ? null : result.getSingleResult().getEntry("callWay");
		if (word == null || word.equals(NONE)) {
			return Optional.empty();
		}
		CallWay way = EnumUtils.getEnum(CallWay.class, word.toString());
		if (way == null) {
			throw new IllegalArgumentException("callWay is " + word + ", which means nothing");
		}
		return Optional.of(way);
	}

}
