package org.tawasul.sampledata;

/**
 * A kind of case with its course.
 *
 * @param weight how many copies there are, relative to others
 */
record SampleCast(CaseKind kind, Story story, double weight) {

}
