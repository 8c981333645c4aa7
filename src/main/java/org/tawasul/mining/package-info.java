/**
 * Process mining: at which step of the lifecycle open cases stand, which steps cases
 * passed and how long that took. All of it is written down while cases change, in the
 * same transaction, so nothing reads closed cases to show a figure. Knows nothing of
 * BPMN: steps are words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "desk", "directory", "indicators", "language" })
package org.tawasul.mining;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
