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
 * What an import would do, or why it cannot be.
 *
 * @param changes what would be done, by sheet
 * @param unchanged how many lines say what is so already, by sheet that was given
 * @param notInFile what is there but not in a file that was given, and stays
 * @param faults the first of what is wrong
 * @param faultCount how much is wrong
 */
public record ImportPlan(List<PlannedChange> changes, Map<ImportFileKind, Integer> unchanged, List<RecordKey> notInFile,
		List<ImportFault> faults, int faultCount) {

	/**
	 * Whether it can be brought in.
	 * @return false if anything is wrong
	 */
	public boolean isGood() {
		return this.faultCount == 0;
	}

	/**
	 * Tells two plans apart, so that nothing is brought in but what was shown.
	 * @return a hash of all changes
	 */
	public String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.changes.forEach((change) -> digest.update((change + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
