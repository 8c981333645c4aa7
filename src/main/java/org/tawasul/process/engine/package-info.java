/**
 * How the engine is run: its tables, its clock, its health.
 */
@NullMarked
package org.tawasul.process.engine;

import org.jspecify.annotations.NullMarked;
