package org.tawasul.intake;

import java.security.MessageDigest;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Identifies a repeated request. Only hashes are kept, since keys are the sender's own
 * business.
 *
 * @param key hash (SHA-256) of the key
 * @param content hash of what was sent under it
 */
record IdempotencyKey(byte[] key, byte[] content) {

	/**
	 * Makes the hashes.
	 * @param scope where the key comes from, so that form and API do not share keys
	 * @param key as it was sent
	 * @param content what was sent under it, in a canonical form
	 */
	static IdempotencyKey of(String scope, String key, byte[] content) {
		return new IdempotencyKey(DigestUtils.sha256(scope + ' ' + key), DigestUtils.sha256(content));
	}

	boolean hasContent(byte[] other) {
		return MessageDigest.isEqual(this.content, other);
	}

}
