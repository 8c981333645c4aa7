package org.tawasul.quality;

/**
 * What the table says of an answer that is reviewed.
 *
 * @param moment before its reporter is told, or after
 * @param time ISO duration in working time until the review is due
 */
public record ReviewPlan(ReviewMoment moment, String time) {

}
