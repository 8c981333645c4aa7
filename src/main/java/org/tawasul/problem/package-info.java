/**
 * Errors in the caller's words: whatever goes wrong under {@code /api} is answered by a
 * problem detail (RFC 9457), with one entry for each field that is at fault.
 */
@NullMarked
package org.tawasul.problem;

import org.jspecify.annotations.NullMarked;
