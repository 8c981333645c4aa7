package org.tawasul.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bodies are suggested while their name is typed.
 *
 * @param searchesPerMinute how often one network address may ask in a minute: a school
 * shares one, and typing a name asks several times
 * @param most how many are suggested at once
 */
@ConfigurationProperties("tawasul.intake.facilities")
record FacilitySearchProperties(@DefaultValue("300") int searchesPerMinute, @DefaultValue("10") int most) {

}
