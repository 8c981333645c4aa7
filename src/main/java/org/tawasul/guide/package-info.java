/**
 * The guide to the desk: what each screen is for, what each role does there, and the way
 * from a screen to its part of the guide.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "directory", "language", "page" })
package org.tawasul.guide;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
