/**
 * What processes carry through its life: a case, and whatever else has a model of its
 * own. Listeners ask here; they know of no particular model.
 */
@NullMarked
package org.tawasul.process.subject;

import org.jspecify.annotations.NullMarked;
