package org.tawasul.process.trial;

import java.util.List;

/**
 * What went wrong on a way through a model.
 *
 * @param element id of the step where it did
 * @param rule what must hold there; its message is {@code process.model.<rule>}
 * @param detail what did not
 * @param way the steps and choices that led there, the last one at the end
 */
record TrialFault(String element, String rule, String detail, List<TrialStep> way) {

}
