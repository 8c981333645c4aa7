/**
 * What the engine's callers are told of exceptions, and what is logged of them.
 */
@NullMarked
package org.tawasul.process.error;

import org.jspecify.annotations.NullMarked;
