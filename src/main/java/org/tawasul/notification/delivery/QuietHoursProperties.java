package org.tawasul.notification.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When nobody is to be disturbed by what is not very important.
 *
 * @param from when they begin
 * @param until when they end; the same as the beginning for none at all
 * @param zone where that is
 * @param channels the channels that have quiet hours
 */
@ConfigurationProperties("tawasul.notification.quiet")
record QuietHoursProperties(@DefaultValue("22:00") LocalTime from, @DefaultValue("07:00") LocalTime until,
		@DefaultValue("Asia/Riyadh") ZoneId zone, @DefaultValue("SMS") Set<DeliveryChannel> channels) {

	boolean isQuiet(DeliveryChannel channel, Instant at) {
		if (!this.channels.contains(channel)) {
			return false;
		}
		LocalTime time = at.atZone(this.zone).toLocalTime();
		boolean begun = !time.isBefore(this.from);
		boolean over = !time.isBefore(this.until);
		return this.from.isAfter(this.until) ? begun || !over : begun && !over;
	}

	/** The next time that a clock shows an hour there. */
	Instant next(LocalTime time, Instant after) {
		ZonedDateTime today = after.atZone(this.zone).with(time);
		return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
	}

	/** The moment itself, or the end of the quiet hours that it is in. */
	Instant earliest(DeliveryChannel channel, Instant at) {
		return isQuiet(channel, at) ? next(this.until, at) : at;
	}

}
