/**
 * The staff's desk: the home with the work lists, and the page of a case. What a person
 * sees follows from the rooms behind it; here it is put on a page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "attachment", "attachment :: sanitizer", "attachment :: form",
		"casefile", "directory", "language", "notification", "page", "question" })
package org.tawasul.desk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
