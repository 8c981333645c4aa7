/**
 * Deadlines: the ministry's working calendar and the two clocks, round the clock and
 * working time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "database", "language" })
package org.tawasul.deadline;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
