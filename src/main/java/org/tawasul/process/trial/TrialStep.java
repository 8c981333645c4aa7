package org.tawasul.process.trial;

/**
 * Where a case was on its way.
 *
 * @param element id of the step; empty at the beginning
 * @param choice what was decided or reported there; may be empty
 */
public record TrialStep(String element, String choice) {

}
