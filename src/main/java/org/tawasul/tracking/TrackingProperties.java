package org.tawasul.tracking;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are protected.
 *
 * @param wrongSecrets maximum number of wrong secrets of one case from one address
 * @param wrongSecretsOfAll maximum number of wrong secrets of all cases together from one
 * address; higher, since the people of a school share an address
 * @param actionsADay maximum number of actions on a case in a day: information,
 * objection, acceptance, withdrawal, rating
 * @param actionsOfNetwork maximum number of such actions from one address
 * @param within the time in which these maximums, but for that of a day, are refilled
 * @param codesADay maximum number of codes for other contact details, a case and day
 * @param codeTries maximum number of wrong codes, a case and hour
 * @param linksADay maximum number of links sent to an address that asks for a lost secret
 * @param linkRequests maximum number of such requests from one network address, an hour
 * @param pass how long a browser that has opened a case can return to it
 */
@ConfigurationProperties("tawasul.tracking")
public record TrackingProperties(@DefaultValue("10") int wrongSecrets, @DefaultValue("100") int wrongSecretsOfAll,
		@DefaultValue("30") int actionsADay, @DefaultValue("300") int actionsOfNetwork,
		@DefaultValue("5") int codesADay, @DefaultValue("10") int codeTries, @DefaultValue("3") int linksADay,
		@DefaultValue("10") int linkRequests, @DefaultValue("PT10M") Duration within,
		@DefaultValue("PT12H") Duration pass) {

}
