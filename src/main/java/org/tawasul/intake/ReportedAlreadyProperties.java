package org.tawasul.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reporters are told that the same was reported already.
 *
 * @param asksPerMinute how often one network address is told in a minute; beyond that
 * nothing is said
 */
@ConfigurationProperties("tawasul.intake.reported-already")
record ReportedAlreadyProperties(@DefaultValue("20") int asksPerMinute) {

}
