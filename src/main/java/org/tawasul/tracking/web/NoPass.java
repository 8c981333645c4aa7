package org.tawasul.tracking.web;

import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

/**
 * The browser has no pass to the case that it asks for, which need not exist.
 */
class NoPass extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String number;

	NoPass(Optional<CaseNumber> number) {
		super("no pass");
		this.number = number.map(CaseNumber::toString).orElse("");
	}

	/** To the page that asks for number and secret, the number filled in. */
	String redirect() {
		return this.number.isEmpty() ? "redirect:/track" : "redirect:/track?number=" + this.number;
	}

}
