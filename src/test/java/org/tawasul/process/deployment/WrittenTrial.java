package org.tawasul.process.deployment;

import java.util.Map;

import org.tawasul.process.trial.TrialResult;
import org.tawasul.rehearsal.TrialReport;

/**
 * What people would read of a trial that a test has made.
 */
public final class WrittenTrial {

	private WrittenTrial() {
	}

	public static TrialReport of(TrialResult result, Map<String, byte[]> files) {
		return TrialReportWriter.write(result, files);
	}

}
