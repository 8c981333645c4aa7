package org.tawasul.access;

/**
 * Knows the passwords of the staff. Whoever keeps them implements this; without an
 * implementation nobody signs in.
 * <p>
 * An implementation never locks an account by itself: whoever knows a colleague's name
 * could lock them out. How often one may be wrong is limited here, by address. It takes
 * about as long for an unknown name as for a known one, so that the time tells nobody
 * which names exist.
 */
@FunctionalInterface
public interface PasswordChecker {

	/**
	 * Whether this is the person's password.
	 * @param username the name as typed, at most 64 readable characters
	 * @param password the password as typed
	 * @return false also for a name that nobody bears
	 */
	boolean matches(String username, String password);

}
