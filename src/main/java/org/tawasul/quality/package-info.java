/**
 * Quality of answers: which are reviewed by the care centre, before their reporter is
 * told or after, how they are scored, and the scores by body. Knows nothing of BPMN.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "access", "casefile", "crypto", "deadline", "directory", "language", "page" })
package org.tawasul.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
