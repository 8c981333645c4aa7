package org.tawasul.rehearsal;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes what was planned for a time that has come: each on one node. What the rules
 * refuse by then goes on waiting, and says so on its page, as does what was compared with
 * something else than what is live by then; while another model is tried, or somebody has
 * the same files at hand, the publication is only late.
 */
@Component
class PlannedPublicationJob {

	private static final Logger log = LoggerFactory.getLogger(PlannedPublicationJob.class);

	/** Enough for one turn; each may take seconds. */
	private static final int MOST = 20;

	private final ModelCandidateService candidates;

	private final ModelTrialService trials;

	PlannedPublicationJob(ModelCandidateService candidates, ModelTrialService trials) {
		this.candidates = candidates;
		this.trials = trials;
	}

	@Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
	void publish() {
		for (int i = 0; i < MOST; i++) {
			Optional<UUID> due = this.candidates.nextDue();
			if (due.isEmpty()) {
				return;
			}
			try {
				this.candidates.publishPlanned(due.get());
			}
			catch (ModelTrialBusyException ex) {
				log.info("A planned publication waits until another model has been tried");
				return;
			}
			catch (CandidateBusyException ex) {
				log.info("A planned publication waits until its files are free");
				return;
			}
			catch (ModelChangedException ex) {
				if (this.candidates.isCompared(due.get())) {
					log.info("A planned publication is tried again, together with what went live meanwhile");
					return;
				}
				log.warn("A planned publication was refused: {}", ex.getMessage());
				giveUp(due.get(), ex);
			}
			catch (ModelRefusedException ex) {
				log.warn("A planned publication was refused: {}", ex.getMessage());
				giveUp(due.get(), ex);
				this.trials.keep(due.get(), ex, null);
			}
			catch (RuntimeException | StackOverflowError ex) {
				log.error("A planned publication failed", ex);
				giveUp(due.get(), new IllegalStateException(ex));
			}
		}
	}

	/** While somebody else has it at hand, the next turn decides. */
	private void giveUp(UUID candidate, RuntimeException why) {
		try {
			this.candidates.giveUp(candidate, why);
		}
		catch (CandidateBusyException ex) {
			log.info("A refused publication stays planned until its files are free");
		}
	}

}
