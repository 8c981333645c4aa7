/**
 * Fills an empty demo with believable cases, as many as one likes. Some hundred cases are
 * played by the application itself, and their rows are copied with other numbers, times,
 * people and texts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "directory", "language", "notification" })
package org.tawasul.sampledata;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
