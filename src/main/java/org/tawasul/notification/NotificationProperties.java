package org.tawasul.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are rendered.
 *
 * @param renderingEnabled whether this node renders written messages by itself
 */
@ConfigurationProperties("tawasul.notification")
public record NotificationProperties(@DefaultValue("true") boolean renderingEnabled) {

}
