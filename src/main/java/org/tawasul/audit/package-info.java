/**
 * The audit trail: what administrators and others with special rights did to whom, and
 * when. Whoever carries such an action out records it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "directory", "language", "page" })
package org.tawasul.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
