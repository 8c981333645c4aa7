package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an import would do, or why it is refused.
 *
 * @param changes the changes, ordered by kind of file
 * @param unchanged the number of rows without a change, for each file that was given
 * @param notInFile records that a given file does not name and that stay
 * @param faults the first faults
 * @param faultCount the number of all faults
 */
public record ImportPlan(List<PlannedChange> changes, Map<ImportFileKind, Integer> unchanged, List<RecordKey> notInFile,
		List<ImportFault> faults, int faultCount) {

	/** Whether it can be applied. */
	public boolean isValid() {
		return this.faultCount == 0;
	}

	/**
	 * Whether a form that brings this about should say so first: more than the record
	 * itself changes, something ends, or deadlines are concerned.
	 * @return false for an addition or other values of one record
	 */
	public boolean needsLook() {
		return this.changes.size() > 1 || this.changes.stream()
			.anyMatch((change) -> change.action() == PlannedChange.Action.ENDED
					|| change.action() == PlannedChange.Action.REMOVED
					|| change.key().kind() == ImportFileKind.HOLIDAYS);
	}

	/** A hash of all changes, so that nothing is applied but what was shown. */
	public String fingerprint() {
		MessageDigest digest = DigestUtils.getSha256Digest();
		this.changes.forEach((change) -> digest.update((change + "\n").getBytes(StandardCharsets.UTF_8)));
		return Hex.encodeHexString(digest.digest());
	}

}
