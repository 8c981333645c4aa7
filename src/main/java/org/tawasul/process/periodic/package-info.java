/**
 * Periodic reports as their model carries them: what is to be reported, as variables.
 */
@NullMarked
package org.tawasul.process.periodic;

import org.jspecify.annotations.NullMarked;
