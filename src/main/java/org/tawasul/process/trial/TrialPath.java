package org.tawasul.process.trial;

import java.util.List;

import org.tawasul.casefile.CaseReport;

/**
 * The way of one case through a model that was tried.
 *
 * @param report what it began with
 * @param leftAlone whether nobody did anything until the Minister had it
 * @param moments where it waited, in order; the last one is where it was left
 */
public record TrialPath(CaseReport report, boolean leftAlone, List<TrialMoment> moments) {

}
