package org.tawasul.access;

import java.util.Collection;

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
 * Signs staff in by name and password. Their authorities are {@code ROLE_} and the names
 * of their duties; who has no duty has nothing to do here. Whatever is wrong, the refusal
 * is the same: it does not tell which names exist.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_PASSWORD = 200;

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
		String username = attempt.getName();
		String password = String.valueOf(attempt.getCredentials());
		check(username, password, address(attempt));
		return signedIn(username, attempt);
	}

	/**
	 * Counts the try, then looks at the password.
	 * @throws TooManyAttemptsException if it was not looked at
	 * @throws BadCredentialsException if it is wrong
	 */
	void check(String username, String password, String address) {
		this.wrongPasswords.count(username, address);
		if (!isPlausible(username, password) || !matches(username, password)) {
			throw new BadCredentialsException("Wrong user name or password");
		}
		this.wrongPasswords.wasRight(username, address);
	}

	/** What no name or password can be never reaches the database. */
	private static boolean isPlausible(String username, String password) {
		return !username.isBlank() && username.length() <= LONGEST_NAME && PlainText.isReadable(username)
				&& !password.isEmpty() && password.length() <= LONGEST_PASSWORD;
	}

	private boolean matches(String username, String password) {
		PasswordChecker check = this.passwords.getIfAvailable();
		return check != null && check.matches(username, password);
	}

	/** The signed-in person, with the duties of this moment. */
	Authentication signedIn(String username, Authentication attempt) {
		Collection<GrantedAuthority> duties = this.authorities.of(username);
		if (duties.isEmpty()) {
			throw new BadCredentialsException("No duty in the ministry");
		}
		UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated(username, null,
				duties);
		person.setDetails(attempt.getDetails());
		return person;
	}

	static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

}
