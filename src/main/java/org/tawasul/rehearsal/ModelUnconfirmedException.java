package org.tawasul.rehearsal;

/**
 * Files take away what the outside relies on, and no administrator has confirmed that, or
 * another list of it.
 */
public class ModelUnconfirmedException extends ModelRefusedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses until it is confirmed.
	 * @param reason in the owner's language
	 * @param cause what refused
	 */
	public ModelUnconfirmedException(String reason, Throwable cause) {
		super(reason, cause, null);
	}

}
