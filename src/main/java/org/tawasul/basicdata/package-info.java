/**
 * Imports the ministry's basic data from files: units, people, posts and holidays are
 * read, compared with the current state, previewed, and applied as a whole or not at all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "deadline", "directory", "language", "page" })
package org.tawasul.basicdata;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
