package org.tawasul.periodic;

/**
 * For whom a report is. Labels: {@code periodic.recipient.<constant>} in the bundles.
 */
public enum ReportRecipient {

	/** The Minister and the office: the whole ministry. */
	MINISTER,

	/** The managers of the care centre: the whole ministry. */
	CARE_CENTRE,

	/** The head of a region's directorate: what it and all units below answer for. */
	REGION

}
