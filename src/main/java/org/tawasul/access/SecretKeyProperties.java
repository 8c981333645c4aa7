package org.tawasul.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The installation's secret key, and keys for single uses made from it.
 *
 * @param secretKey {@code tawasul.secret-key}. What is signed here lives for minutes, so
 * without one a key of this start will do; several nodes need the same
 */
@ConfigurationProperties("tawasul")
public record SecretKeyProperties(@Nullable String secretKey) {

	private static final String ALGORITHM = "HmacSHA256";

	private static final byte[] OF_THIS_START = new byte[32];

	static {
		new SecureRandom().nextBytes(OF_THIS_START);
	}

	/**
	 * A key for one use: knowing it tells nothing about the others.
	 * @param use what it is for
	 * @return 32 bytes
	 */
	public byte[] derive(String use) {
		byte[] root = (this.secretKey == null || this.secretKey.isBlank()) ? OF_THIS_START
				: this.secretKey.getBytes(StandardCharsets.UTF_8);
		return hmac(root, use);
	}

	/**
	 * Signs a text.
	 * @param key such as a derived one
	 * @param text any
	 * @return its HMAC with SHA-256
	 */
	public static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "SecretKeyProperties[***]";
	}

}
