package org.tawasul.rehearsal.move;

/**
 * It cannot be found out how two versions of a model differ: one of them is gone, is not
 * there as a whole, or cannot be read. No case can be moved from one to the other.
 */
public class VersionsNotComparableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int from;

	/**
	 * Gives up.
	 * @param key of the model's process
	 * @param from the version with which cases run
	 * @param to the version that they were to get
	 * @param cause why
	 */
	public VersionsNotComparableException(String key, int from, int to, Throwable cause) {
		super("Version %d of %s cannot be compared with version %d".formatted(from, key, to), cause);
		this.from = from;
	}

	/**
	 * The version with which cases run.
	 * @return its number
	 */
	public int from() {
		return this.from;
	}

}
