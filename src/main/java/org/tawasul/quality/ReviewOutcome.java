package org.tawasul.quality;

import java.util.Locale;

/**
 * How reviews are counted.
 */
public enum ReviewOutcome {

	/** All that were written. */
	REVIEWED("r.state in ('SCORED', 'SENT_BACK')"),

	/** Written before the reporter was told. */
	BEFORE("r.state in ('SCORED', 'SENT_BACK') and r.moment = 'BEFORE'"),

	/** Written afterwards. */
	AFTER("r.state = 'SCORED' and r.moment = 'AFTER'"),

	/** Answers that were sent back. */
	SENT_BACK("r.state = 'SENT_BACK'"),

	/**
	 * Answers that were to be reviewed before the reporter was told, and were not. One to
	 * be reviewed afterwards is never missed.
	 */
	MISSED("r.state = 'MISSED'");

	private final String condition;

	ReviewOutcome(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

	/**
	 * Its code in addresses and keys.
	 * @return for example {@code sent-back}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
