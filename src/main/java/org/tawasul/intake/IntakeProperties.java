package org.tawasul.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases come in.
 *
 * @param casesPerMinute new cases that one network address may send in a minute: a school
 * shares one
 * @param keysKept how long a repeat of a request is recognised by its key
 * @param receiptShown how long a browser shows the receipt of what it sent
 */
@ConfigurationProperties("tawasul.intake")
record IntakeProperties(@DefaultValue("60") int casesPerMinute, @DefaultValue("7d") Duration keysKept,
		@DefaultValue("30m") Duration receiptShown) {

}
