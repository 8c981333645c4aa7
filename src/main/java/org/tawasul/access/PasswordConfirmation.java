package org.tawasul.access;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for their password again, under the limits of sign-in.
 */
@Component
public class PasswordConfirmation {

	private final StaffAuthenticationProvider signIn;

	PasswordConfirmation(StaffAuthenticationProvider signIn) {
		this.signIn = signIn;
	}

	/**
	 * Whether the password is theirs.
	 * @param username who
	 * @param password as typed
	 * @param address the network address that they come from
	 * @return false if it is wrong
	 * @throws TooManyAttemptsException if it was not checked
	 */
	public boolean isCorrect(String username, String password, String address) {
		try {
			this.signIn.check(username, password, address);
			return true;
		}
		catch (BadCredentialsException ex) {
			return false;
		}
	}

}
