package org.tawasul.practice;

/**
 * How far a reset is.
 *
 * @param step {@code restoring} what was there at first, {@code playing} model cases or
 * {@code writing} the ready ones
 * @param percent of the step, 0 to 100
 */
record PracticeProgress(String step, int percent) {

}
