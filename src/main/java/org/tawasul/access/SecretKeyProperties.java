package org.tawasul.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The installation's secret key, from which a key for each purpose is derived.
 *
 * @param secretKey {@code tawasul.secret-key}, the same on every node
 */
@ConfigurationProperties("tawasul")
public record SecretKeyProperties(String secretKey) {

	private static final String ALGORITHM = "HmacSHA256";

	/**
	 * A key for one purpose: knowing it tells nothing about the others.
	 * @param use the purpose
	 * @return 32 bytes
	 */
	public byte[] derive(String use) {
		return hmac(this.secretKey.getBytes(StandardCharsets.UTF_8), use);
	}

	/**
	 * Computes an HMAC with SHA-256.
	 * @param key such as a derived one
	 * @param text any
	 * @return 32 bytes
	 */
	public static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "SecretKeyProperties[***]";
	}

}
