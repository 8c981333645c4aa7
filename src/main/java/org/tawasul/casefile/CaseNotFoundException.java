package org.tawasul.casefile;

/**
 * There is no case of that number.
 */
public class CaseNotFoundException extends RuntimeException {

	/**
	 * Says which number.
	 * @param number that nobody has
	 */
	public CaseNotFoundException(CaseNumber number) {
		super("no case " + number);
	}

}
