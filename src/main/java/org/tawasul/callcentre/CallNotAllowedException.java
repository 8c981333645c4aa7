package org.tawasul.callcentre;

/**
 * What an agent wanted to do with a call is not possible now. The message is
 * {@code callcentre.refused.<reason>}.
 */
public class CallNotAllowedException extends RuntimeException {

	private final String reason;

	CallNotAllowedException(String reason) {
		super(reason);
		this.reason = reason;
	}

	/**
	 * Why it is not possible.
	 * @return the end of a key in the bundles
	 */
	public String reason() {
		return this.reason;
	}

}
