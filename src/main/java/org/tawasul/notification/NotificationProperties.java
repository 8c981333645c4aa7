package org.tawasul.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are made.
 *
 * @param renderingEnabled whether this node puts written messages into words by itself
 */
@ConfigurationProperties("tawasul.notification")
record NotificationProperties(@DefaultValue("true") boolean renderingEnabled) {

}
