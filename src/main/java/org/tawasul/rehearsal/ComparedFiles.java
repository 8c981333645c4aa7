package org.tawasul.rehearsal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Files beside those that they would replace.
 *
 * @param before content by name, as it is live
 * @param after all that would be live together
 */
public record ComparedFiles(Map<String, byte[]> before, Map<String, byte[]> after) {

	/**
	 * The file on one side.
	 * @param after which side
	 * @param file its name
	 * @return nothing where it is not there
	 */
	public Optional<byte[]> file(boolean after, String file) {
		return Optional.ofNullable((after ? this.after : this.before).get(file));
	}

	/**
	 * Whether a file is another one afterwards.
	 * @param file its name
	 * @return false when it is the same, or on neither side
	 */
	public boolean differs(String file) {
		return !Arrays.equals(this.before.get(file), this.after.get(file));
	}

}
