package org.tawasul.rehearsal;

/**
 * Files could not be tried because others are being tried. Nothing is wrong with them:
 * the same publication may succeed a minute later.
 */
public class ModelTrialBusyException extends ModelRefusedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses for now.
	 * @param reason in the owner's language
	 * @param cause what refused
	 */
	public ModelTrialBusyException(String reason, Throwable cause) {
		super(reason, cause, null);
	}

}
