/**
 * Arabic first: locale and direction, digits, Hijri and Gregorian dates, words from the
 * bundles, and text as people write it made fit for storing and searching.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.language;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
