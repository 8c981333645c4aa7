package org.tawasul.suggestion;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

/**
 * A closed case whose words are like those of another text.
 *
 * @param number of the case
 * @param category for incidents
 * @param unit where it ended
 * @param likeness how like it is, to be compared with others of the same text only
 */
record LikeCase(CaseNumber number, @Nullable Category category, @Nullable String unit, float likeness) {

}
