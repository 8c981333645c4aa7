package org.tawasul.callcentre;

/**
 * What a caller knows of a case, after it was compared.
 *
 * @param secret its secret code
 * @param identity the identity number of its reporter
 * @param mobile whether they call from the mobile number of its reporter
 * @param name the reporter's name, two words of it at least
 * @param subject what it is about, as the agent judges
 */
public record CallerKnowledge(boolean secret, boolean identity, boolean mobile, boolean name, boolean subject) {

	/** Whether all pieces that were said are true. */
	boolean confirms(CallerStatement said) {
		return (this.secret || said.secret().isBlank()) && (this.identity || said.identity().isBlank())
				&& (this.mobile || said.mobile().isBlank()) && (this.name || said.name().isBlank());
	}

}
