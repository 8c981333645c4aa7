/**
 * The register of schools and other bodies of the ministry that reports are about: found
 * while their names are typed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "language" })
package org.tawasul.facility;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
