package org.tawasul.survey.call;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of satisfaction calls.
 *
 * @param after how long after its closing a case is sampled; until then the reporter may
 * answer by the link
 * @param hours the parts of a working day in which reporters are called, in order, each
 * as {@code 09:00-12:00}; the next try is made in the next part
 * @param tries how often a reporter is called at most, 1 to 3
 * @param within how long after its sample a call is given up
 * @param pause how long a number is left alone after it was sampled
 */
@ConfigurationProperties("tawasul.survey.calls")
record SatisfactionCallProperties(@DefaultValue("2d") Duration after, @DefaultValue( {
		"09:00-12:00", "13:00-16:00", "17:00-20:00" }) List<String> hours, @DefaultValue("3") int tries,
		@DefaultValue("14d") Duration within, @DefaultValue("30d") Duration pause){

	SatisfactionCallProperties {
		hours = List.copyOf(hours);
		Assert.isTrue(!after.isNegative(), "tawasul.survey.calls.after: not less than nothing");
		Assert.isTrue(PartOfDay.areInOrder(hours),
				"tawasul.survey.calls.hours: parts of a day such as 09:00-12:00, each behind the one before");
		Assert.isTrue(tries >= 1 && tries <= 3, "tawasul.survey.calls.tries: 1 to 3");
		Assert.isTrue(within.toDays() >= 1, "tawasul.survey.calls.within: a day at least");
		Assert.isTrue(!pause.isNegative(), "tawasul.survey.calls.pause: not less than nothing");
	}

	List<PartOfDay> parts() {
		return this.hours.stream().map(PartOfDay::parse).toList();
	}

}
