package org.tawasul.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is too much for the programming interface.
 *
 * @param maxBody of a JSON body; files have limits of their own
 */
@ConfigurationProperties("tawasul.api")
record ApiProperties(@DefaultValue("256KB") DataSize maxBody) {

}
