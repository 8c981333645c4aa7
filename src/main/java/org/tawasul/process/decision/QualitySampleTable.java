package org.tawasul.process.decision;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.quality.QualitySampleRules;
import org.tawasul.quality.ReviewMoment;
import org.tawasul.quality.ReviewPlan;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code QualitySample}. Where no rule matches, an answer is not reviewed;
 * neither is it when the table has a fault, of which administrators know: answers never
 * wait for that.
 */
@Component
class QualitySampleTable implements QualitySampleRules {

	static final String TABLE = "QualitySample";

	/** By which a rule says that an answer is not reviewed. */
	private static final String NONE = "NONE";

	private static final Logger log = LoggerFactory.getLogger(QualitySampleTable.class);

	/**
	 * A trial does not wait until chance chooses an answer: it reviews each that its
	 * table leaves alone, so that the step of the model is tried.
	 */
	private static final ReviewPlan IN_TRIAL = new ReviewPlan(ReviewMoment.BEFORE, "PT4H");

	private final PublishedTables tables;

	private final EngineClock clock;

	QualitySampleTable(PublishedTables tables, EngineClock clock) {
		this.tables = tables;
		this.clock = clock;
	}

	@Override
	public Optional<ReviewPlan> planOf(Map<String, @Nullable Object> facts) {
		try {
			Optional<ReviewPlan> plan = this.tables.ask(TABLE, facts, QualitySampleTable::plan);
			return (plan.isEmpty() && this.clock.isThreadTurned()) ? Optional.of(IN_TRIAL) : plan;
		}
		catch (TableFaultException ex) {
			log.debug("An answer is not reviewed", ex);
			return Optional.empty();
		}
	}

	private static Optional<ReviewPlan> plan(DmnDecisionTableResult result) {
		Object word = result.isEmpty() ? null : result.getSingleResult().getEntry("review");
		if (word == null || word.equals(NONE)) {
			return Optional.empty();
		}
		ReviewMoment moment = EnumUtils.getEnum(ReviewMoment.class, word.toString());
		if (moment == null) {
			throw new IllegalArgumentException("review is " + word + ", which means nothing");
		}
		String time = Objects.toString(result.getSingleResult().getEntry("reviewTime"), "");
		DeadlineAllowance.of(time);
		return Optional.of(new ReviewPlan(moment, time));
	}

}
