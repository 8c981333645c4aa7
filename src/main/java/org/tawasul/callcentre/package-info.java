/**
 * The call centre: who calls and what they have with the ministry, what an agent does for
 * them, and the record of each call.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "cannedanswer", "casefile", "directory", "intake",
		"language", "meeting", "page", "problem", "tracking" })
package org.tawasul.callcentre;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
