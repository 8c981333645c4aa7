/**
 * Messages to reporters and staff, in the recipient's language: written in the case's own
 * transaction, then rendered, queued and sent by a pipeline, so that no gateway and no
 * template ever holds a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "casefile", "database", "directory", "language", "page",
		"publicurl", "workload" })
package org.tawasul.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
