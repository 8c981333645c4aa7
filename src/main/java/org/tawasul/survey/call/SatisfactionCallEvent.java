package org.tawasul.survey.call;

/**
 * What happens to a satisfaction call outside of its process, announced in the
 * transaction in which it happens.
 */
public sealed interface SatisfactionCallEvent {

	/**
	 * Which call.
	 * @return its number
	 */
	SatisfactionCallNumber number();

	/**
	 * A closed case was sampled.
	 *
	 * @param number the new call
	 */
	record CaseSampled(SatisfactionCallNumber number) implements SatisfactionCallEvent {

	}

	/**
	 * The reporter has answered otherwise, so nobody calls any more.
	 *
	 * @param number the call
	 */
	record AnsweredOtherwise(SatisfactionCallNumber number) implements SatisfactionCallEvent {

	}

	/**
	 * The voice gateway has called, or cannot.
	 *
	 * @param number the call
	 * @param outcome a name of {@link CallOutcome}, or {@code FAILED} where the gateway
	 * did not take the call; {@code NOT_REACHED} also where calling hours were over
	 * before it was asked
	 */
	record VoiceCallEnded(SatisfactionCallNumber number, String outcome) implements SatisfactionCallEvent {

		/** The gateway did not take the call: an agent does. */
		public static final String FAILED = "FAILED";

	}

}
