package org.tawasul.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * HMAC-SHA256 under the key of this installation. Each use has a purpose of its own, so
 * that what one gives away says nothing about the others.
 */
@Component
class KeyedHash {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	KeyedHash(SecretProperties settings) {
		this.key = new SecretKeySpec(settings.secretKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	byte[] of(String purpose, Object what) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal((purpose + ":" + what).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has " + ALGORITHM, ex);
		}
	}

}
