/**
 * The deadlines of running processes: how they are counted, and how they follow a changed
 * importance.
 */
@NullMarked
package org.tawasul.process.deadline;

import org.jspecify.annotations.NullMarked;
