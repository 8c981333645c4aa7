/**
 * What the reporter sees of a case and does afterwards: track it by number and secret,
 * add information, withdraw, accept, object, rate.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "attachment", "attachment :: form", "casefile", "language",
		"notification", "page", "problem", "question" })
package org.tawasul.tracking;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
