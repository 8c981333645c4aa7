package org.tawasul.rehearsal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a model or table.
 *
 * @param number counted by the engine, from 1
 * @param tag what its owner calls the version, if anything
 * @param at when it was deployed
 * @param by user name of who deployed it; null for a release, and where it is not known
 * @param note why; empty where nobody said
 * @param release whether a release of the system brought it
 * @param live whether new cases get it
 * @param tried how far it was tried; null for a release, what cannot be tried, and where
 * it is not known
 */
public record ModelVersion(int number, @Nullable String tag, Instant at, @Nullable String by, String note,
		boolean release, boolean live, @Nullable TrialExtent tried) {

}
