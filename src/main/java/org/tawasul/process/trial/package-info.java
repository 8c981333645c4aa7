/**
 * Tries a model before it is live: cases, and whatever else models carry, are begun,
 * decided and left alone in it as nobody sees them, and nothing of them stays.
 */
@NullMarked
package org.tawasul.process.trial;

import org.jspecify.annotations.NullMarked;
