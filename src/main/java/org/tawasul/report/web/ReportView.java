package org.tawasul.report.web;

import java.util.List;

import org.tawasul.report.Report;

/**
 * A report in somebody's list, in the reader's language.
 *
 * @param lines what it is about
 * @param size of the file; empty until it is ready
 */
record ReportView(Report report, List<String> lines, String size) {

}
