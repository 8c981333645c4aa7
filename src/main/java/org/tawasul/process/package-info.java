/**
 * The engine: starts a process for what features announce, moves the case to the status
 * that the model draws. No feature depends on this package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "attachment", "audit", "callcentre", "casefile",
		"casefile :: workflow", "deadline", "desk", "directory", "language", "meeting", "meeting :: workflow", "mining",
		"notification", "periodic", "practice", "problem", "quality", "quality :: workflow", "question", "rehearsal",
		"rehearsal :: move", "sampledata", "survey", "survey :: call", "workload" })
package org.tawasul.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
