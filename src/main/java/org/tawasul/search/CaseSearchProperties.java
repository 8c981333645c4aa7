package org.tawasul.search;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the database searching may take up.
 *
 * @param atOnce how many searches and reports on screen one node reads at the same time;
 * each needs a connection to the database, and must leave some to everything else
 * @param patience how long one waits for its turn
 */
@ConfigurationProperties("tawasul.search")
record CaseSearchProperties(@DefaultValue("3") int atOnce, @DefaultValue("2s") Duration patience) {

}
