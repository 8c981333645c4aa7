package org.tawasul.suggestion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What suggestions are made from.
 *
 * @param cases how many closed cases a node remembers, the newest; 0 makes no suggestions
 * @param asksPerMinute how often one network address may ask for a category in a minute:
 * a school shares one
 */
@ConfigurationProperties("tawasul.suggestions")
record SuggestionProperties(@DefaultValue("50000") int cases, @DefaultValue("120") int asksPerMinute) {

}
