package org.tawasul.mining;

import java.util.List;

/**
 * The ways that cases took which were closed in a period.
 *
 * @param cases how many cases
 * @param ways how many different ways
 * @param most the most frequent ones, the first of them first
 */
record WayCounts(long cases, long ways, List<Way> most) {

}
