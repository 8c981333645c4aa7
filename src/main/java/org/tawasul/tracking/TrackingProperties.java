package org.tawasul.tracking;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are kept shut.
 *
 * @param wrongSecrets so many wrong secrets of one case may one address try
 * @param wrongSecretsOfAll so many wrong secrets of all cases together may one address
 * try: a school's people share one, so it is more
 * @param within in so much time, over which they are won back evenly
 * @param pass so long a browser that has opened a case can return to it
 */
@ConfigurationProperties("tawasul.tracking")
public record TrackingProperties(@DefaultValue("10") int wrongSecrets, @DefaultValue("100") int wrongSecretsOfAll,
		@DefaultValue("PT10M") Duration within, @DefaultValue("PT12H") Duration pass) {

}
