/**
 * Arabic and English: locale and direction, digits, Hijri and Gregorian dates, messages,
 * and normalizing text for storing and searching.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.language;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
