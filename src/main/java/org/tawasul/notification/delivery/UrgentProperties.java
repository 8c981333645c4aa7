package org.tawasul.notification.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How quickly very important messages follow each other to one of the ministry's people.
 * The first ones leave at once, each by itself. What comes on top leaves as one message
 * after a short pause: many reports in a short time neither use up anybody's limit nor
 * hide the one that counts for long.
 *
 * @param singly how many leave by themselves within the window
 * @param window what counts as a short time
 * @param pause between two messages once that many have left
 * @param pauseBeyondLimit the same once the number has had its daily limit: even then
 * nothing very important waits longer
 */
@ConfigurationProperties("tawasul.notification.urgent")
record UrgentProperties(@DefaultValue("3") int singly, @DefaultValue("15m") Duration window,
		@DefaultValue("2m") Duration pause, @DefaultValue("15m") Duration pauseBeyondLimit) {

	UrgentProperties {
		Assert.isTrue(singly > 0, "tawasul.notification.urgent.singly: at least 1");
		Assert.isTrue(pause.compareTo(window) <= 0 && pauseBeyondLimit.compareTo(window) <= 0,
				"tawasul.notification.urgent: no pause longer than .window");
	}

}
