package org.tawasul.survey.voice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.survey.call.SatisfactionCallNumber;

/**
 * A call that was ordered, or is to be.
 *
 * @param id of the order
 * @param call which it is for
 * @param state how far it is
 * @param outcome a name of {@code CallOutcome}, {@code FAILED} or {@code SILENT};
 * <code>null</code> until it is closed
 * @param attempts how often it was sent
 * @param answerHash of the answer that counted, or <code>null</code>
 */
record VoiceCall(UUID id, SatisfactionCallNumber call, State state, @Nullable String outcome, int attempts,
		byte @Nullable [] answerHash) {

	/** The gateway never took it. */
	static final String FAILED = "FAILED";

	/** Nobody waits for its answer any more. */
	static final String SILENT = "SILENT";

	/** How far it is. */
	enum State {

		/** To be sent. */
		WAITING,
		/** The gateway has taken it. */
		ORDERED,
		/** It takes no answers. */
		CLOSED

	}

}
