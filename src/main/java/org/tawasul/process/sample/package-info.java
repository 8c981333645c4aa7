/**
 * Plays cases through the engine to be copied as sample data.
 */
@NullMarked
package org.tawasul.process.sample;

import org.jspecify.annotations.NullMarked;
