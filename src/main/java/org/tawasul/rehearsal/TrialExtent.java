package org.tawasul.rehearsal;

/**
 * How far a version was tried before it was published.
 *
 * @param steps how many steps of cases the trial walked
 * @param whole whether it came to its end before its time was over
 */
public record TrialExtent(int steps, boolean whole) {

}
