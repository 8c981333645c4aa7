package org.tawasul.webapps.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords by bcrypt, which salts by itself. What is hashed is the password's
 * SHA-256: bcrypt looks at 72 bytes only, and an Arabic letter has two.
 */
final class BcryptPasswordEncryptor {

	/** The prefix of the stored hash. */
	static final String ALGORITHM = "bcrypt";

	private static final String INITIAL = "{" + ALGORITHM + "}$2a$04$";

	private final BCryptPasswordEncoder encoder;

	BcryptPasswordEncryptor() {
		this(new BCryptPasswordEncoder());
	}

	private BcryptPasswordEncryptor(BCryptPasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * Twelve random characters need no slow hash, and hashing twenty thousand must not
	 * take an hour.
	 */
	static BcryptPasswordEncryptor ofInitialPasswords() {
		return new BcryptPasswordEncryptor(new BCryptPasswordEncoder(4));
	}

	/** Whether a stored hash was made by {@link #ofInitialPasswords()}. */
	static boolean isOfInitialPassword(String stored) {
		return stored.startsWith(INITIAL);
	}

	/** The hash as the engine stores it, with the name of its algorithm. */
	String stored(String password) {
		return "{" + ALGORITHM + "}" + encrypt(password);
	}

	String encrypt(String password) {
		return this.encoder.encode(digest(password));
	}

	boolean check(String password, String encrypted) {
		return this.encoder.matches(digest(password), encrypted);
	}

	private static String digest(String password) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
