/**
 * Satisfaction: what reporters are asked once their case is closed, what they answer by
 * whichever way, and the review of bad ratings. Knows nothing of BPMN.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "crypto", "database", "deadline", "directory",
		"language", "page", "problem", "publicurl" })
package org.tawasul.survey;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
