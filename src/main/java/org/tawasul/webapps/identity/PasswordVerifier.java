package org.tawasul.webapps.identity;

import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Compares a password with a stored hash by the same work for every name, so that the
 * time does not tell whether the name exists or has an initial password, whose hash is
 * quick: each check computes one slow hash and one quick one.
 */
final class PasswordVerifier {

	// Made at the first check: a slow hash would make each start of a node slower.
	private final SingletonSupplier<String> slowDecoy = SingletonSupplier
		.of(() -> new BcryptPasswordEncryptor().stored(""));

	private final SingletonSupplier<String> quickDecoy = SingletonSupplier
		.of(() -> BcryptPasswordEncryptor.ofInitialPasswords().stored(""));

	/**
	 * Whether this is the password.
	 * @param password as typed, with its salt
	 * @param stored its hash, null for whoever has no password
	 * @param check compares a password with a hash
	 */
	boolean matches(String password, @Nullable String stored, BiPredicate<String, String> check) {
		boolean quick = stored != null && BcryptPasswordEncryptor.isOfInitialPassword(stored);
		boolean slowMatches = check.test(password, (stored != null && !quick) ? stored : this.slowDecoy.obtain());
		boolean quickMatches = check.test(password, (stored != null && quick) ? stored : this.quickDecoy.obtain());
		return stored != null && (quick ? quickMatches : slowMatches);
	}

}
