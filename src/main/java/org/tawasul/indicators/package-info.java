/**
 * Figures about the cases: how many, how old, how fast. They are counted while cases
 * change, in the same transaction, so nothing reads cases to show them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "directory", "language", "page", "quality", "survey" })
package org.tawasul.indicators;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
