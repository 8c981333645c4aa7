package org.tawasul.access;

/**
 * Checks the passwords of the staff. Whoever keeps them implements this; without an
 * implementation nobody can sign in.
 * <p>
 * An implementation never locks an account: whoever knows a colleague's name could lock
 * them out. Wrong passwords are limited here, by address. An unknown name takes about as
 * long as a known one, so that the time does not tell which names exist.
 */
@FunctionalInterface
public interface PasswordChecker {

	/**
	 * Whether this is the person's password.
	 * @param username the name as typed, at most 64 readable characters
	 * @param password the password as typed
	 * @return false also for an unknown name
	 */
	boolean matches(String username, String password);

}
