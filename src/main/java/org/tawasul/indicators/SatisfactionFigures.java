package org.tawasul.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What reporters were asked and answered about cases that were closed in a period.
 *
 * @param asked how many were asked
 * @param answered how many answered, asked or not
 * @param askedAndAnswered how many of the asked answered
 * @param scores how many gave an overall score
 * @param sum of these scores, 1 to 5 each
 */
public record SatisfactionFigures(long asked, long answered, long askedAndAnswered, long scores, long sum) {

	/**
	 * The mean of the overall scores.
	 * @return with one decimal, as the indicators write it; empty without any score
	 */
	public Optional<BigDecimal> mean() {
		return (this.scores == 0) ? Optional.empty() : Optional
			.of(BigDecimal.valueOf(this.sum).divide(BigDecimal.valueOf(this.scores), 1, RoundingMode.HALF_UP));
	}

}
