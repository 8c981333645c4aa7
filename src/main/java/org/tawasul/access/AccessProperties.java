package org.tawasul.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param wrongPerAddress wrong passwords allowed to one network address within the window
 * @param wrongPerUserAndAddress wrong passwords allowed to one address for one user name;
 * a name alone is never limited, or anyone could lock anyone out
 * @param window the time in which both limits are refilled
 * @param basicRemembered how long a right password of HTTP Basic is not checked again, at
 * most a minute
 * @param work the highest number that a browser has to try for the verification; half of
 * it on average
 * @param verificationValid how long a sign-in page may stay open before its verification
 * expires
 */
@ConfigurationProperties("tawasul.access")
public record AccessProperties(@DefaultValue("20") int wrongPerAddress, @DefaultValue("5") int wrongPerUserAndAddress,
		@DefaultValue("10m") Duration window, @DefaultValue("1m") Duration basicRemembered,
		@DefaultValue("50000") int work, @DefaultValue("1h") Duration verificationValid) {

	private static final Duration MAX_REMEMBERED = Duration.ofMinutes(1);

	public AccessProperties {
		if (basicRemembered.compareTo(MAX_REMEMBERED) > 0) {
			throw new IllegalArgumentException("tawasul.access.basic-remembered: at most a minute");
		}
	}

}
