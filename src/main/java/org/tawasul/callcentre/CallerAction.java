package org.tawasul.callcentre;

/**
 * What a caller may ask for in a case of theirs. Labels:
 * {@code callcentre.caller-action.<constant>}.
 */
public enum CallerAction {

	/** To be told where the case stands. */
	TRACK,

	/** To add information, or answer a question. */
	INFORM,

	/** To object to the resolution. */
	OBJECT,

	/** To accept the resolution. */
	ACCEPT,

	/** To withdraw the case. */
	WITHDRAW

}
