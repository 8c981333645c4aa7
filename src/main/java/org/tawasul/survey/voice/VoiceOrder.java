package org.tawasul.survey.voice;

import java.util.List;
import java.util.Map;

/**
 * What the gateway is asked to do, as it is written in JSON.
 *
 * @param id of the order, the same at each try
 * @param to the number, E.164
 * @param callUntil when calling hours end, in ISO 8601: afterwards nobody is called
 * @param language of all texts
 * @param opening what is said first: who calls and why, and that 0 ends all such calls
 * @param questions in order
 * @param closing what is said last
 * @param answerTo where the answers are posted to
 */
record VoiceOrder(String id, String to, String callUntil, String language, String opening, List<Question> questions,
		String closing, String answerTo) {

	/**
	 * A question.
	 *
	 * @param code under which the answer is sent
	 * @param text what is read out
	 * @param required whether the call has no answer without it
	 * @param digits what may be pressed, and what it means
	 */
	record Question(String code, String text, boolean required, Map<String, String> digits) {

	}

}
