package org.tawasul.casefile;

/**
 * What kind of request a case is (نوع الطلب). Labels: {@code type.<constant>} in the
 * bundles.
 */
public enum CaseType {

	INCIDENT, COMPLAINT, INQUIRY, SUGGESTION, OBSERVATION, CONSULTATION

}
