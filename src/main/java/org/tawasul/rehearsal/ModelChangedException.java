package org.tawasul.rehearsal;

/**
 * What files would replace, or be live together with, is not what they were compared with
 * and tried with: somebody else has published meanwhile. Whoever has looked at it anew
 * may publish them all the same.
 */
public class ModelChangedException extends ModelRefusedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses until it is looked at again.
	 * @param reason in the owner's language
	 * @param cause what refused
	 */
	public ModelChangedException(String reason, Throwable cause) {
		super(reason, cause, null);
	}

}
