/**
 * Models, tables and forms before they are live, and after: what waits and what it would
 * change, publishing now or at a time, versions and the way back. Knows nothing of the
 * engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "crypto", "deadline", "desk", "directory",
		"language", "page", "workload" })
package org.tawasul.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
