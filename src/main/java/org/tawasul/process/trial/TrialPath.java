package org.tawasul.process.trial;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Importance;

/**
 * The way of one thing through a model that was tried.
 *
 * @param report what a case began with; null for anything else
 * @param importance what it was given besides; null where its table has rated it
 * @param leftAlone whether nobody did anything until the Minister had it
 * @param moments where it waited, in order; the last one is where it was left
 */
public record TrialPath(@Nullable CaseReport report, @Nullable Importance importance, boolean leftAlone,
		List<TrialMoment> moments) {

}
