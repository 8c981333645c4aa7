package org.tawasul.casefile;

/**
 * What an incident is about (manual, "ما هي خدمة بلاغ"). Labels:
 * {@code category.<constant>} in the bundles.
 */
public enum Category {

	BUILDING_MAINTENANCE, FIRE, CRIMINAL_INCIDENT, TRAFFIC_ACCIDENT, VIOLENCE, FOOD_POISONING, CLEANLINESS, OTHER

}
