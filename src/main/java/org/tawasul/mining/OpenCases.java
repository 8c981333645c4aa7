package org.tawasul.mining;

/**
 * Open cases that have these things in common.
 *
 * @param step where they wait; empty for those of which no step is known
 * @param status their status
 * @param minister whether the Minister has them
 * @param late whether the promised date is missed
 * @param number how many
 */
record OpenCases(String step, String status, boolean minister, boolean late, long number) {

}
