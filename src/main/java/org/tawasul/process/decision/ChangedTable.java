package org.tawasul.process.decision;

import java.util.Arrays;

import org.tawasul.rehearsal.TableEffect.Basis;

/**
 * A table that is asked about cases, in two versions.
 *
 * @param key of the decision
 * @param basis which cases it is asked about
 * @param before file of the live one
 * @param after file of the changed one, which keeps to the rules; the same as the live
 * one where only what it is asked changes
 */
public record ChangedTable(String key, Basis basis, byte[] before, byte[] after) {

	/** Whether the table itself changes. */
	boolean changed() {
		return !Arrays.equals(this.before, this.after);
	}

}
