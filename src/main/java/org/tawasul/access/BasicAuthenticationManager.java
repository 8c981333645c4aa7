package org.tawasul.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs programs in by HTTP Basic, which brings the password with each request: one that
 * was right is not checked again for a minute at most, since checking is slow on purpose.
 * What is remembered is a keyed hash that lives in this process only. Duties are looked
 * up each time.
 */
@Component
public class BasicAuthenticationManager implements AuthenticationManager {

	private static final int REMEMBERED = 10_000;

	private final StaffAuthenticationProvider signIn;

	private final ObjectProvider<StaffPasswordService> passwords;

	private final byte[] key = new byte[32];

	private final Cache<String, Boolean> right;

	BasicAuthenticationManager(StaffAuthenticationProvider signIn, ObjectProvider<StaffPasswordService> passwords,
			AccessProperties settings) {
		this.signIn = signIn;
		this.passwords = passwords;
		new SecureRandom().nextBytes(this.key);
		this.right = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(settings.basicRemembered()).build();
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String username = attempt.getName();
		String password = String.valueOf(attempt.getCredentials());
		// Many requests at once make one check: the others wait for it. A wrong password
		// throws, so nothing wrong is ever remembered.
		this.right.get(hash(username, password), (absent) -> {
			this.signIn.check(username, password, StaffAuthenticationProvider.address(attempt));
			refuseStart(username);
			return Boolean.TRUE;
		});
		return this.signIn.signedIn(username, attempt);
	}

	/** A program cannot choose a password of its own. */
	private void refuseStart(String username) {
		this.passwords.ifAvailable((staff) -> {
			if (staff.hasInitialPassword(username)) {
				throw new BadCredentialsException("A start password opens one page only");
			}
		});
	}

	private String hash(String username, String password) {
		byte[] hash = SecretKeyProperties.hmac(this.key, username.length() + ":" + username + password);
		return Base64.getEncoder().withoutPadding().encodeToString(hash);
	}

}
