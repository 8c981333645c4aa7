package org.tawasul.survey.call;

/**
 * What somebody wants to do with a satisfaction call is not possible now. Texts:
 * {@code satisfaction.refused.<code>}.
 */
public class SatisfactionCallNotAllowedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Refuses something.
	 * @param code {@code over}, {@code free} or {@code colleague}
	 */
	public SatisfactionCallNotAllowedException(String code) {
		super("satisfaction call: " + code);
		this.code = code;
	}

	/**
	 * The rule that refuses.
	 * @return the end of a message key
	 */
	public String code() {
		return this.code;
	}

}
