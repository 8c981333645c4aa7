/**
 * Process mining: at which step of the lifecycle open cases stand, which steps cases
 * passed and how long that took, which ways they took, and all of it as an event log for
 * other programs. What is shown is written down while cases change, in the same
 * transaction, so nothing reads closed cases to show a figure. Knows nothing of BPMN:
 * steps are words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "desk", "directory", "indicators", "language",
		"page", "problem" })
package org.tawasul.mining;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
