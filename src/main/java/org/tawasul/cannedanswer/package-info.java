/**
 * Prepared answers to requests of a type or category, for those who write resolutions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "language" })
package org.tawasul.cannedanswer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
