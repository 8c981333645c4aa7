package org.tawasul.casefile;

/**
 * What the reporter is to the ministry. Labels: {@code role.<constant>} in the bundles.
 */
public enum ReporterRole {

	STUDENT, TEACHER, FACULTY, SCHOLARSHIP_STUDENT, PARENT, OTHER

}
