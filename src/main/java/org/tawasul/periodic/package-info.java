/**
 * Periodic reports: what the Minister, managers and heads of regions are told weekly and
 * monthly about the issues in the field, kept on the desk and sent by e-mail; and the
 * Minister's brief. Knows nothing of BPMN: steps of a model call
 * {@link org.tawasul.periodic.PeriodicReportWorkflow}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "database", "directory", "indicators",
		"language", "notification", "page", "publicurl", "report", "report :: pdf" })
package org.tawasul.periodic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
