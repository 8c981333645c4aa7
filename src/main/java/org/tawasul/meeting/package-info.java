/**
 * Meetings with the Minister (لقاء الوزير): requested on the portal or at the call
 * centre, screened, decided, scheduled, held; what was promised becomes cases. Knows
 * nothing of BPMN: steps of a model move a meeting by {@code MeetingWorkflow}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "crypto", "directory", "language",
		"notification", "page", "problem", "publicurl" })
package org.tawasul.meeting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
