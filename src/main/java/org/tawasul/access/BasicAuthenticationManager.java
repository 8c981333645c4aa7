package org.tawasul.access;

import java.util.Base64;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.directory.Usernames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Authenticates programs by HTTP Basic, which sends the password with each request. A
 * right password is not checked again for a minute at most, since checking is slow on
 * purpose; what is remembered is a hash with a key of this process. Authorities are
 * looked up each time.
 */
@Component
public class BasicAuthenticationManager implements AuthenticationManager {

	private static final int MAX_REMEMBERED = 10_000;

	private final StaffAuthenticationProvider signIn;

	private final ObjectProvider<StaffPasswordService> passwords;

	private final HmacHasher hasher = new HmacHasher(KeyGenerators.secureRandom(32).generateKey());

	private final Cache<String, Boolean> verified;

	BasicAuthenticationManager(StaffAuthenticationProvider signIn, ObjectProvider<StaffPasswordService> passwords,
			AccessProperties settings) {
		this.signIn = signIn;
		this.passwords = passwords;
		this.verified = Caffeine.newBuilder()
			.maximumSize(MAX_REMEMBERED)
			.expireAfterWrite(settings.basicRemembered())
			.build();
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String username = Usernames.normalize(attempt.getName());
		String password = String.valueOf(attempt.getCredentials());
		// Simultaneous requests make one check and the others wait for it. A wrong
		// password throws, so it is never remembered.
		this.verified.get(hash(username, password, passwordVersion(username)), (absent) -> {
			this.signIn.check(username, password, StaffAuthenticationProvider.address(attempt));
			refuseInitialPassword(username);
			return Boolean.TRUE;
		});
		return this.signIn.signedIn(username, attempt);
	}

	/** A program cannot choose a password of its own, so an initial one is refused. */
	private void refuseInitialPassword(String username) {
		this.passwords.ifAvailable((staff) -> {
			if (staff.hasInitialPassword(username)) {
				throw new BadCredentialsException("An initial password opens one page only");
			}
		});
	}

	/** So that nothing is remembered of a password that was changed, on any node. */
	private String passwordVersion(String username) {
		StaffPasswordService staff = this.passwords.getIfAvailable();
		return (staff != null && StaffAuthenticationProvider.isPlausible(username)) ? staff.passwordVersion(username)
				: "";
	}

	private String hash(String username, String password, String version) {
		byte[] hash = this.hasher
			.hash(username.length() + ":" + username + version.length() + ":" + version + password);
		return Base64.getEncoder().withoutPadding().encodeToString(hash);
	}

}
