package org.tawasul.crypto;

import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Computes HMAC-SHA256 with one key. The bean's key is the installation's. Each use
 * prefixes its purpose to the text or derives a key of its own, so that a hash that one
 * use gives away says nothing about the others.
 */
@Component
public class HmacHasher {

	private final byte[] key;

	@Autowired
	HmacHasher(SecretKeyProperties properties) {
		this(properties.secretKey().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Makes a hasher with another key.
	 * @param key at least one byte
	 */
	public HmacHasher(byte[] key) {
		this.key = key.clone();
	}

	/**
	 * Hashes a text.
	 * @param text any
	 * @return 32 bytes
	 */
	public byte[] hash(String text) {
		return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, this.key).hmac(text);
	}

	/**
	 * A hasher with a derived key: knowing that key reveals no other.
	 * @param purpose what the hashes are for
	 * @return the hasher
	 */
	public HmacHasher derive(String purpose) {
		return new HmacHasher(hash(purpose));
	}

}
