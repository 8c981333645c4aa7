/**
 * Error responses of the engine's REST interfaces: a client error in the caller's
 * language where the engine would answer with an internal error.
 */
@NullMarked
package org.tawasul.webapps.error;

import org.jspecify.annotations.NullMarked;
