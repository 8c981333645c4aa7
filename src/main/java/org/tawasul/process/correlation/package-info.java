/**
 * From features to the processes of a case and back: what happens to a case is delivered
 * to its lifecycle, and the desk finds the open task.
 */
@NullMarked
package org.tawasul.process.correlation;

import org.jspecify.annotations.NullMarked;
