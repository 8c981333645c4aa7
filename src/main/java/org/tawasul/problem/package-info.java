/**
 * What exceptions mean to whoever sent the request, in one place for pages, the API and
 * the engine's REST interface; the API answers by problem details (RFC 9457) with one
 * entry for each field at fault. A feature with exceptions of its own translates them by
 * an {@link org.tawasul.problem.ErrorTranslator}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "language" })
package org.tawasul.problem;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
