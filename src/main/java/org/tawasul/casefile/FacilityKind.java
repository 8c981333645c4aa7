package org.tawasul.casefile;

/**
 * What kind of place or system a case is about. Labels: {@code facility.<constant>} in
 * the bundles.
 */
public enum FacilityKind {

	SCHOOL, UNIVERSITY, DIRECTORATE, SYSTEM, OTHER

}
