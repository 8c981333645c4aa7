package org.tawasul.page;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Forms that are shown again.
 *
 * @param draftsKept how long what was typed is kept for its browser
 * @param draftsPerMinute drafts that one network address may save in a minute on one
 * node; more forms than that are answered without being kept
 */
@ConfigurationProperties("tawasul.page")
record PageProperties(@DefaultValue("2h") Duration draftsKept, @DefaultValue("120") int draftsPerMinute) {

}
