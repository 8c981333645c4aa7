package org.tawasul.casefile;

import java.time.Instant;

/**
 * That the same was reported already: its kind, whether at the same facility or nearby,
 * and when last. Nothing of what anybody wrote, no number of a case, and not how many.
 *
 * @param category what was reported
 * @param sameFacility about the same facility, rather than within half a kilometre
 * @param lastAt when it was last reported; only its day is told
 */
public record LikeReport(Category category, boolean sameFacility, Instant lastAt) {

}
