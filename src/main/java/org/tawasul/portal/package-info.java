/**
 * The portal's first page, its pages of information, and what a browser installs and
 * keeps of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "language" })
package org.tawasul.portal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
