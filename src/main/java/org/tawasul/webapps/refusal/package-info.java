/**
 * What the engine's REST interfaces answer to who is wrong or too late: a clear refusal
 * in the caller's language, never a fault of the server.
 */
@NullMarked
package org.tawasul.webapps.refusal;

import org.jspecify.annotations.NullMarked;
