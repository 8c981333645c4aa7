/**
 * What closed cases suggest for a new one: its category, the unit that such cases ended
 * at, and what was answered. Counted from the ministry's own cases and explained by them;
 * nothing is decided by a suggestion.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language", "page" })
package org.tawasul.suggestion;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
