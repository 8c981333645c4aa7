package org.tawasul.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the API.
 *
 * @param maxBody maximum length of a JSON body; files have limits of their own
 */
@ConfigurationProperties("tawasul.api")
record ApiProperties(@DefaultValue("256KB") DataSize maxBody) {

}
