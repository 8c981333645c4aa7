package org.tawasul.periodic;

/**
 * A manager has asked for a report.
 *
 * @param key which one
 */
public record PeriodicReportAsked(ReportKey key) {

}
