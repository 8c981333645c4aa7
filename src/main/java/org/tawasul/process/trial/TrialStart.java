package org.tawasul.process.trial;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;

/**
 * How a walk begins.
 *
 * @param label what one sees of it on the way that a fault was found on
 * @param kind one of each kind is left alone until the Minister has it; null for what
 * nothing takes there
 * @param report the report of a case; null for anything else
 * @param begin begins it and says its key
 */
record TrialStart(String label, @Nullable String kind, @Nullable CaseReport report, Supplier<String> begin) {

}
