package org.tawasul.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;

/**
 * Which answers are sought. Whatever is empty or false admits all.
 *
 * @param from since when the cases were closed
 * @param until before when
 * @param units codes of the responsible units; an empty set admits cases without a unit
 * only
 * @param coordinated whether only cases that the units' coordinators have had
 * @param type of the cases
 * @param channel of the cases
 * @param state who is sought
 * @param way the name of a {@link org.tawasul.casefile.RatingWay}, or {@code UNKNOWN}
 * @param question the code of a question that was answered
 * @param value the answer to it
 */
public record SurveyAnswerCriteria(Instant from, Instant until, Optional<Set<String>> units, boolean coordinated,
		Optional<CaseType> type, Optional<Channel> channel, State state, Optional<String> way,
		Optional<String> question, Optional<String> value) {

	/**
	 * Who is sought.
	 */
	public enum State {

		/** Who has answered. */
		ANSWERED,

		/** Who was asked by the link. */
		ASKED,

		/** Who was asked by the link and has answered in any way. */
		ASKED_ANSWERED,
		/** Who was called by an agent. */
		ASKED_CALL,
		/** Who was called by the voice gateway. */
		ASKED_VOICE

	}
}
