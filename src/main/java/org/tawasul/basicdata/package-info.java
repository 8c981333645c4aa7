/**
 * The ministry's basic data. Files of units, people, posts, holidays and facilities are
 * read, compared with the current state, previewed, and applied as a whole or not at all;
 * editors change single records by the same rules.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "callcentre", "cannedanswer", "casefile", "deadline",
		"directory", "facility", "language", "notification", "page", "question", "report", "survey" })
package org.tawasul.basicdata;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
