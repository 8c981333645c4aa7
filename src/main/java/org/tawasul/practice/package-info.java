/**
 * The practice ministry: an installation apart from all real data, in which nothing
 * reaches anybody, and which begins anew at the press of a button.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "database", "directory", "guide", "language",
		"meeting", "sampledata" })
package org.tawasul.practice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
