package org.tawasul.report;

/**
 * A report is not wanted any more, or no longer from this node.
 */
class ReportStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ReportStoppedException() {
		super("The report was stopped");
	}

}
