/**
 * What the ministry prints and hands on: the letter of a case, reports of many.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "crypto", "database", "desk", "directory",
		"language", "page", "problem", "publicurl", "search" })
package org.tawasul.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
