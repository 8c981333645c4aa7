package org.tawasul.meeting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what requesters of meetings do, and when the office is reminded.
 *
 * @param requestsPerHour requests that one network address may send in an hour
 * @param requestsPerDay requests in a day that name one mobile number, which gets a
 * message each time
 * @param wrongSecrets wrong secrets of a request from one network address within the
 * window
 * @param within the window
 * @param accessKept how long a browser keeps a request open
 * @param receiptShown how long the browser that has sent a request shows its secret
 * @param lateReminder after what time the Minister's office is reminded again of a
 * commitment that is late, an hour or more
 */
@ConfigurationProperties("tawasul.meeting")
public record MeetingProperties(@DefaultValue("20") int requestsPerHour, @DefaultValue("3") int requestsPerDay,
		@DefaultValue("10") int wrongSecrets, @DefaultValue("10m") Duration within,
		@DefaultValue("2h") Duration accessKept, @DefaultValue("30m") Duration receiptShown,
		@DefaultValue("7d") Duration lateReminder) {

	public MeetingProperties {
		if (lateReminder.compareTo(Duration.ofHours(1)) < 0) {
			throw new IllegalArgumentException("tawasul.meeting.late-reminder: an hour or more");
		}
	}

}
