/**
 * The same for programs: the calls of {@code /api/v1} on a case.
 */
@NullMarked
package org.tawasul.tracking.api;

import org.jspecify.annotations.NullMarked;
