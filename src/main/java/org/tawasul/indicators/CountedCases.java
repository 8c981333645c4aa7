package org.tawasul.indicators;

/**
 * A number of cases, and the list of them.
 *
 * @param number how many
 * @param list address of the search that finds them
 */
public record CountedCases(long number, String list) {

}
