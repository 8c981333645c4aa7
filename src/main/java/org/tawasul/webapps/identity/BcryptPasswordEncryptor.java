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

	private final BCryptPasswordEncoder encoder;

	BcryptPasswordEncryptor() {
		this.encoder = new BCryptPasswordEncoder();
	}

	/** With fewer rounds, for random passwords: twice as fast for each one less. */
	BcryptPasswordEncryptor(int rounds) {
		this.encoder = new BCryptPasswordEncoder(rounds);
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
