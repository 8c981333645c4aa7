package org.tawasul.mining;

/**
 * How cases came back to a step at which they had been.
 *
 * @param step its id
 * @param cameFrom the step just before; empty for all of them together
 * @param cases how many cases did so at least once
 * @param times how often
 * @param direct how often of these the case had been at the step just before: from one to
 * the other and back
 */
record WayReturn(String step, String cameFrom, long cases, long times, long direct) {

}
