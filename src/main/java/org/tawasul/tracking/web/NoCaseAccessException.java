package org.tawasul.tracking.web;

import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

/**
 * The browser has no pass to the case that it asks for, which need not exist.
 */
class NoCaseAccessException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String number;

	private final boolean formLost;

	/**
	 * Refuses a page.
	 * @param number what was asked for, nothing when it cannot be a case's number
	 * @param formLost whether a form came along, which is not carried out
	 */
	NoCaseAccessException(Optional<CaseNumber> number, boolean formLost) {
		super("no pass");
		this.number = number.map(CaseNumber::toString).orElse("");
		this.formLost = formLost;
	}

	/** To the page that asks for number and secret, the number filled in. */
	String redirect() {
		if (this.number.isEmpty()) {
			return "redirect:/track";
		}
		return "redirect:/track?number=" + this.number + (this.formLost ? "&unsent=form" : "");
	}

}
