package org.tawasul.tracking;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are protected.
 *
 * @param wrongSecrets maximum number of wrong secrets of one case from one address
 * @param wrongSecretsOfAll maximum number of wrong secrets of all cases together from one
 * address; higher, since the people of a school share an address
 * @param within the time in which either maximum is refilled
 * @param pass how long a browser that has opened a case can return to it
 */
@ConfigurationProperties("tawasul.tracking")
public record TrackingProperties(@DefaultValue("10") int wrongSecrets, @DefaultValue("100") int wrongSecretsOfAll,
		@DefaultValue("PT10M") Duration within, @DefaultValue("PT12H") Duration pass) {

}
