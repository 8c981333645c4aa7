package org.tawasul.notification;

import java.time.Duration;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are rendered.
 *
 * @param renderingEnabled whether this node renders written messages by itself
 * @param informationPause how long handlers hear nothing more of a case after they were
 * told that its reporter has added something; then one message tells of all the rest
 * @param urgentInformationPause the same for very important cases
 */
@ConfigurationProperties("tawasul.notification")
public record NotificationProperties(@DefaultValue("true") boolean renderingEnabled,
		@DefaultValue("1h") Duration informationPause, @DefaultValue("10m") Duration urgentInformationPause) {

	Duration informationPause(CaseFile file) {
		return (file.getImportance() == Importance.VERY_IMPORTANT) ? this.urgentInformationPause
				: this.informationPause;
	}

}
