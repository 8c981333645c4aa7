package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.tawasul.basicdata.reading.ImportFault;
import org.tawasul.basicdata.reading.ImportFileKind;

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

	/**
	 * Whether it can be applied.
	 * @return whether there are no faults
	 */
	public boolean isGood() {
		return this.faultCount == 0;
	}

	/**
	 * Identifies the plan, so that nothing is applied but what was shown.
	 * @return a hash of all changes
	 */
	public String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.changes.forEach((change) -> digest.update((change + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
