package org.tawasul.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A link of a case to its main case: while it holds, the case waits and gets the
 * resolution of the main case.
 *
 * @param number the linked case
 * @param main the main case
 * @param since when it was linked
 * @param by user name of who linked it
 * @param ended how it ended, null while it holds
 */
public record CaseLink(CaseNumber number, CaseNumber main, Instant since, String by, @Nullable LinkEnd ended) {

	/**
	 * The status of a case that waits for its main case: lists leave such cases out.
	 */
	public static final String STATUS = "linked";

	/**
	 * Whether other cases may be linked to a case, as far as a list can tell.
	 * @param status its status
	 * @param phase what that counts as
	 * @return true for an open case that is not linked itself and has no resolution
	 */
	public static boolean mayBeMain(@Nullable String status, Phase phase) {
		return phase.isOpen() && !STATUS.equals(status) && !CaseFile.RESOLVED.equals(status);
	}

	/**
	 * How a link ends.
	 */
	public enum LinkEnd {

		/** The case got the resolution of its main case. */
		RESOLVED,

		/** Staff have undone it. */
		UNDONE,

		/** The main case ended without a resolution. */
		RELEASED,

		/** The linked case itself ended: its reporter withdrew it. */
		CLOSED

	}

}
