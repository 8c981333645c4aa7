package org.tawasul.rehearsal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes what was planned for a time that has come: each on one node. What the rules
 * refuse by then goes on waiting, and says so on its page.
 */
@Component
class PlannedPublicationJob {

	private static final Logger log = LoggerFactory.getLogger(PlannedPublicationJob.class);

	/** Enough for one turn; each may take seconds. */
	private static final int MOST = 20;

	private final ModelCandidateService candidates;

	PlannedPublicationJob(ModelCandidateService candidates) {
		this.candidates = candidates;
	}

	@Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
	void publish() {
		for (int i = 0; i < MOST; i++) {
			try {
				if (!this.candidates.publishDue()) {
					return;
				}
			}
			catch (ModelRefusedException ex) {
				log.warn("A planned publication was refused: {}", ex.getMessage());
				this.candidates.giveUpDue();
			}
		}
	}

}
