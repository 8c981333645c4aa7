package org.tawasul.rehearsal;

/**
 * Files cannot be published. The message says why, in the language of whoever publishes
 * them.
 */
public class ModelRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses.
	 * @param reason in the owner's language
	 * @param cause what refused
	 */
	public ModelRefusedException(String reason, Throwable cause) {
		super(reason, cause);
	}

}
