package org.tawasul.casefile;

/**
 * What an incident is about (manual, "ما هي خدمة بلاغ"). Models, tables, forms and
 * programs use these codes; administrators edit what they are called, their order, and
 * whether reporters are offered them ({@link CategoryService}). Labels:
 * {@code category.<constant>}, of the bundles until they are edited.
 */
public enum Category {

	BUILDING_MAINTENANCE, FIRE, CRIMINAL_INCIDENT, TRAFFIC_ACCIDENT, VIOLENCE, FOOD_POISONING, CLEANLINESS, OTHER

}
