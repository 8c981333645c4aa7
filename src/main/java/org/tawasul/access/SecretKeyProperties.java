package org.tawasul.access;

import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The installation's secret key, from which a key for each purpose is derived.
 *
 * @param secretKey {@code tawasul.secret-key}, the same on every node
 */
@ConfigurationProperties("tawasul")
public record SecretKeyProperties(String secretKey) {

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
		return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "SecretKeyProperties[***]";
	}

}
