/**
 * Finding cases: by what people type, and by what is known about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "directory", "language" })
package org.tawasul.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
