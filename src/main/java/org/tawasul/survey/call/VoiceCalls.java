package org.tawasul.survey.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Calls by the voice gateway, as far as one is configured.
 */
public interface VoiceCalls {

	/**
	 * Whether calls can be ordered.
	 * @return false where no gateway is configured
	 */
	boolean isReady();

	/**
	 * Orders a call; it leaves after the transaction has ended.
	 * @param call which
	 * @return until when its answers are waited for
	 */
	Instant order(SatisfactionCall call);

	/**
	 * Takes no answers any more: whatever still comes in for the call is refused.
	 * @param call which
	 * @return what came of the order that was open, if there was one: the reporter was
	 * not reached, or the gateway never took it
	 */
	Optional<Silence> close(SatisfactionCallNumber call);

	/**
	 * Why an order has no answers.
	 */
	enum Silence {

		/** The gateway took it, and nothing has come back. */
		NOT_REACHED,
		/** The gateway did not take it. */
		NOT_ORDERED

	}

}
