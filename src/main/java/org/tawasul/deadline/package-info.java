/**
 * When something is due: the ministry's working calendar and the two clocks, round the
 * clock and working time.
 */
@NullMarked
package org.tawasul.deadline;

import org.jspecify.annotations.NullMarked;
