/**
 * The case: number, type, parties, place, status and phase, comments, timeline,
 * objections. It publishes what happened as events and knows nothing of BPMN.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "crypto", "database", "directory", "language" })
package org.tawasul.casefile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
