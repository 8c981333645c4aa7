package org.tawasul.access;

import java.util.Collection;

import org.tawasul.directory.Usernames;
import org.tawasul.language.PlainText;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Authenticates staff by name and password. Their authorities are {@code ROLE_} and the
 * names of their roles; whoever has no role cannot sign in. All failures look the same,
 * so that they do not tell which names exist.
 */
@Component
public class StaffAuthenticationProvider implements AuthenticationProvider {

	private static final int MAX_PASSWORD_LENGTH = 200;

	private final ObjectProvider<PasswordChecker> passwords;

	private final StaffAuthorities authorities;

	private final FailedSignInLimiter wrongPasswords;

	StaffAuthenticationProvider(ObjectProvider<PasswordChecker> passwords, StaffAuthorities authorities,
			FailedSignInLimiter wrongPasswords) {
		this.passwords = passwords;
		this.authorities = authorities;
		this.wrongPasswords = wrongPasswords;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String username = Usernames.normalize(attempt.getName());
		String password = String.valueOf(attempt.getCredentials());
		check(username, password, address(attempt));
		return signedIn(username, attempt);
	}

	/**
	 * Asks somebody who is signed in for their password again, under the same limits.
	 * @param username who
	 * @param password as typed
	 * @param address the network address that they come from
	 * @return false if it is wrong
	 * @throws TooManyAttemptsException if it was not checked
	 */
	public boolean isPassword(String username, String password, String address) {
		try {
			check(username, password, address);
			return true;
		}
		catch (BadCredentialsException ex) {
			return false;
		}
	}

	/**
	 * Counts the attempt, then checks the password.
	 * @throws TooManyAttemptsException if it was not checked
	 * @throws BadCredentialsException if it is wrong
	 */
	void check(String username, String password, String address) {
		this.wrongPasswords.count(username, address);
		if (!isPlausible(username, password) || !matches(username, password)) {
			throw new BadCredentialsException("Wrong user name or password");
		}
		this.wrongPasswords.release(username, address);
	}

	/** Impossible names and passwords never reach the database. */
	private static boolean isPlausible(String username, String password) {
		return isPlausible(username) && !password.isEmpty() && password.length() <= MAX_PASSWORD_LENGTH;
	}

	static boolean isPlausible(String username) {
		return !username.isBlank() && username.length() <= Usernames.MAX_LENGTH && PlainText.isReadable(username);
	}

	private boolean matches(String username, String password) {
		PasswordChecker check = this.passwords.getIfAvailable();
		return check != null && check.matches(username, password);
	}

	/** The authenticated person, with their current authorities. */
	Authentication signedIn(String username, Authentication attempt) {
		Collection<GrantedAuthority> granted = this.authorities.of(username);
		if (granted.isEmpty()) {
			throw new BadCredentialsException("No role in the ministry");
		}
		UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated(username, null,
				granted);
		person.setDetails(attempt.getDetails());
		return person;
	}

	static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

}
