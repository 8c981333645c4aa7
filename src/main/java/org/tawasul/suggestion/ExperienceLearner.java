package org.tawasul.suggestion;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.suggestion.ClosedCase.Position;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets this node learn from what was closed since it last looked. The first time comes
 * some minutes after the start, when a node has nothing more urgent to do.
 */
@Component
class ExperienceLearner {

	private static final Logger LOG = LoggerFactory.getLogger(ExperienceLearner.class);

	private static final int BATCH = 1_000;

	private final ClosedCaseReader closed;

	private final Experience experience;

	private final int most;

	private @Nullable Position position;

	ExperienceLearner(ClosedCaseReader closed, Experience experience, SuggestionProperties properties) {
		this.closed = closed;
		this.experience = experience;
		this.most = properties.cases();
	}

	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
	void learnWhatIsNew() {
		try {
			learn();
		}
		catch (DataAccessException ex) {
			LOG.warn("Closed cases could not be read; suggestions are made from those that were read before", ex);
		}
	}

	/** Reads on to the newest closed case, and forgets the oldest. */
	synchronized void learn() {
		if (this.most <= 0) {
			return;
		}
		Position from = (this.position != null) ? this.position : this.closed.beforeNewest(this.most);
		List<ClosedCase> cases;
		do {
			cases = this.closed.after(from, BATCH);
			if (!cases.isEmpty()) {
				this.experience.learn(cases);
				from = cases.get(cases.size() - 1).position();
			}
		}
		while (cases.size() == BATCH);
		this.position = from;
		if (this.experience.size() > this.most + BATCH) {
			this.experience.forgetBefore(this.closed.beforeNewest(this.most));
		}
	}

}
