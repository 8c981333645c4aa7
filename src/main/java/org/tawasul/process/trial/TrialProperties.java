package org.tawasul.process.trial;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How models are tried before they are live.
 *
 * @param limit by then a trial ends, whatever it has not tried
 */
@ConfigurationProperties("tawasul.process.trial")
record TrialProperties(@DefaultValue("60s") Duration limit) {

}
