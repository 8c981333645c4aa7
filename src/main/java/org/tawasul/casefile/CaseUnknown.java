package org.tawasul.casefile;

/**
 * There is no case of that number.
 */
public class CaseUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says which number.
	 * @param number that nobody has
	 */
	public CaseUnknown(CaseNumber number) {
		super("no case " + number);
	}

}
