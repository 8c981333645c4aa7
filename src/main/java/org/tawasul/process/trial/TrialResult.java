package org.tawasul.process.trial;

import java.util.List;

import org.tawasul.process.contract.ModelViolation;

/**
 * What trying a model has shown.
 *
 * @param faults what does not hold
 * @param paths the ways that were walked
 * @param steps how many steps that took
 * @param complete whether all was tried, before the time was over
 * @param untried kinds of reports, and rungs by importance, that nothing was tried with:
 * each by the codes that name it
 */
public record TrialResult(List<Fault> faults, List<TrialPath> paths, int steps, boolean complete,
		List<String> untried) {

	/**
	 * What does not hold, without the ways.
	 * @return one for each fault
	 */
	public List<ModelViolation> violations() {
		return this.faults.stream().map(Fault::violation).toList();
	}

	/**
	 * Something that does not hold, and the way that led there.
	 *
	 * @param violation what, and at which step
	 * @param way the last steps before, the first without an element at the beginning
	 */
	public record Fault(ModelViolation violation, List<TrialStep> way) {

	}

}
