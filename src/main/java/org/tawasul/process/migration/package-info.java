/**
 * Running processes carried over to another version of their model, by the engine's own
 * migration: which can be, and that nothing they wait for is dropped.
 */
@NullMarked
package org.tawasul.process.migration;

import org.jspecify.annotations.NullMarked;
