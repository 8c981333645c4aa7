package org.tawasul.quality;

import java.util.Locale;

/**
 * What an answer is scored by, each with 1 (bad) to 5 (good).
 */
public enum ReviewCriterion {

	/** It answers all that was reported. */
	COMPLETE("scoreComplete"),

	/** Who reads it understands what was done. */
	CLEAR("scoreClear"),

	/** It is friendly and correct. */
	POLITE("scorePolite"),

	/** It came when it was needed. */
	IN_TIME("scoreInTime");

	/** The best score. */
	public static final int BEST = 5;

	private final String field;

	ReviewCriterion(String field) {
		this.field = field;
	}

	/**
	 * The field of forms that holds its score.
	 * @return the field's key
	 */
	public String field() {
		return this.field;
	}

	/**
	 * Its column, and its code in addresses.
	 * @return for example {@code in_time}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
