/**
 * What the reporter sees of a case and does afterwards: follow it by number and secret,
 * add information, withdraw, accept, object, rate.
 */
@NullMarked
package org.tawasul.tracking;

import org.jspecify.annotations.NullMarked;
