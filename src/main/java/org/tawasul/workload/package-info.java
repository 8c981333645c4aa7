/**
 * Who waits for whom when a node has more to do than it can.
 */
@NullMarked
package org.tawasul.workload;

import org.jspecify.annotations.NullMarked;
