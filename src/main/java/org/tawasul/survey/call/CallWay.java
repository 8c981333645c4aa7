package org.tawasul.survey.call;

import org.tawasul.casefile.RatingWay;

/**
 * Who calls. The table {@code SatisfactionSample} answers one of these words, or
 * {@code NONE}.
 */
public enum CallWay {

	/** An agent of the call centre. */
	AGENT(RatingWay.CALL),
	/** The voice gateway, which reads the questions out and takes digits. */
	VOICE(RatingWay.VOICE);

	private final RatingWay rating;

	CallWay(RatingWay rating) {
		this.rating = rating;
	}

	/**
	 * The way under which answers are kept.
	 * @return never the way of a link
	 */
	public RatingWay rating() {
		return this.rating;
	}

}
