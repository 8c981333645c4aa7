package org.tawasul.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in is guarded.
 *
 * @param wrongPerAddress wrong passwords that one network address may try in the window
 * @param wrongPerUserAndAddress wrong passwords that one address may try for one user
 * name; a name alone is never limited, or anyone could lock anyone out
 * @param window the time in which both are won back
 * @param basicRemembered how long a right password of HTTP Basic is not checked again, at
 * most a minute
 * @param work the highest number that a browser has to try for the verification, half of
 * it on average
 * @param verificationValid how long a sign-in page may stay open before its verification
 * is done anew
 */
@ConfigurationProperties("tawasul.access")
public record AccessProperties(@DefaultValue("20") int wrongPerAddress, @DefaultValue("5") int wrongPerUserAndAddress,
		@DefaultValue("10m") Duration window, @DefaultValue("1m") Duration basicRemembered,
		@DefaultValue("50000") int work, @DefaultValue("1h") Duration verificationValid) {

	private static final Duration A_MINUTE = Duration.ofMinutes(1);

	public AccessProperties {
		if (basicRemembered.compareTo(A_MINUTE) > 0) {
			throw new IllegalArgumentException("tawasul.access.basic-remembered: at most a minute");
		}
	}

}
