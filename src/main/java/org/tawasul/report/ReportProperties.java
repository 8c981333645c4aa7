package org.tawasul.report;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reports in the background.
 *
 * @param threads how many one node makes at a time; each needs a connection to the
 * database
 * @param lease after which another node takes over what a dead one had begun
 * @param attempts how often a report is begun before it is given up
 * @param unfinished how many one person may have in progress
 * @param files how many finished ones of one person are kept, the newest
 * @param kept how long a finished report can be fetched
 * @param reused how long a finished report answers the same request again
 */
@ConfigurationProperties("tawasul.report")
record ReportProperties(@DefaultValue("2") int threads, @DefaultValue("30s") Duration lease,
		@DefaultValue("3") int attempts, @DefaultValue("5") int unfinished, @DefaultValue("20") int files,
		@DefaultValue("3d") Duration kept, @DefaultValue("10m") Duration reused) {

}
