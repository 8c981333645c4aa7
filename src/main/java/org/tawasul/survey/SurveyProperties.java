package org.tawasul.survey;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of the survey.
 *
 * @param valid how long the link of an invitation opens the survey
 * @param badUpTo the best score, 0 to 5, that still counts as bad and opens a review; 0
 * opens none
 * @param recheck how long a node uses the questions in memory before it checks whether
 * they have changed
 */
@ConfigurationProperties("tawasul.survey")
public record SurveyProperties(@DefaultValue("30d") Duration valid, @DefaultValue("2") int badUpTo,
		@DefaultValue("30s") Duration recheck) {

	public SurveyProperties {
		Assert.isTrue(!valid.isNegative() && !valid.isZero(), "tawasul.survey.valid must be longer than nothing");
		Assert.isTrue(badUpTo >= 0 && badUpTo <= SurveyQuestion.BEST, "tawasul.survey.bad-up-to must be 0 to 5");
	}

}
