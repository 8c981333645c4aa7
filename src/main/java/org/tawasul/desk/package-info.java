/**
 * The staff's desk: the home page with the work lists, and the page of a case. Other
 * packages decide what a person may see; this one shows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "attachment", "attachment :: sanitizer", "attachment :: form",
		"casefile", "directory", "language", "notification", "page", "question", "search", "suggestion" })
package org.tawasul.desk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
