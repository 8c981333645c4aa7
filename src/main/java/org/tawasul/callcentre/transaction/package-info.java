/**
 * Where a transaction of the ministry stands, as far as its service answers.
 */
@NullMarked
package org.tawasul.callcentre.transaction;

import org.jspecify.annotations.NullMarked;
