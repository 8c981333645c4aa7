package org.tawasul.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How programs read the categories.
 *
 * @param readsPerMinute how often a network address may read them in a minute
 */
@ConfigurationProperties("tawasul.intake.categories")
record CategoryApiProperties(@DefaultValue("120") int readsPerMinute) {

}
