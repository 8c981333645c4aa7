/**
 * What is asked besides the description, by type of request and category of incident:
 * data that the ministry changes, not code.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "database", "language", "problem" })
package org.tawasul.question;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
