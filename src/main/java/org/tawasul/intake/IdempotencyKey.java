package org.tawasul.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * By what a repeated request is known. Only hashes are kept: what a sender chose as a key
 * is nobody's business.
 *
 * @param key hash (SHA-256) of the key
 * @param content hash of what was sent under it
 */
record IdempotencyKey(byte[] key, byte[] content) {

	/**
	 * Makes the hashes.
	 * @param way by which the key came, so that the ways do not share keys
	 * @param key as it was sent
	 * @param content what was sent under it, written in one way only
	 */
	static IdempotencyKey of(String way, String key, byte[] content) {
		return new IdempotencyKey(hash((way + ' ' + key).getBytes(StandardCharsets.UTF_8)), hash(content));
	}

	boolean isSameContent(byte[] other) {
		return MessageDigest.isEqual(this.content, other);
	}

	private static byte[] hash(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
