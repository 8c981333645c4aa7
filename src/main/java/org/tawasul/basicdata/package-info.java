/**
 * The ministry's basic data as it comes in from files: units, people, posts and holidays
 * are read, compared with what is there, shown, and then brought in whole or not at all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "deadline", "directory", "language" })
package org.tawasul.basicdata;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
