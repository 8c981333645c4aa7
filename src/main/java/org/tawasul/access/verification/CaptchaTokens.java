package org.tawasul.access.verification;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.tawasul.crypto.HmacHasher;

/**
 * Tokens of the codes to type. A token identifies its code without revealing it: the
 * digits are computed from it with the key, so nothing is stored until the code is used.
 */
final class CaptchaTokens {

	private static final int DIGITS = 6;

	private static final int RANDOM = 12;

	private static final int SIGNATURE = 16;

	private static final int LENGTH = RANDOM + Long.BYTES + SIGNATURE;

	private final SecureRandom random = new SecureRandom();

	private final HmacHasher hasher;

	private final Duration valid;

	private final InstantSource time;

	CaptchaTokens(HmacHasher hasher, Duration valid, InstantSource time) {
		this.hasher = hasher;
		this.valid = valid;
		this.time = time;
	}

	String next() {
		byte[] nonce = new byte[RANDOM];
		this.random.nextBytes(nonce);
		byte[] content = ByteBuffer.allocate(RANDOM + Long.BYTES)
			.put(nonce)
			.putLong(this.time.millis() + this.valid.toMillis())
			.array();
		byte[] token = ByteBuffer.allocate(LENGTH).put(content).put(signature(content)).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	/**
	 * The code of a token.
	 * @param token as it came in
	 * @return six digits, or nothing if the token is not ours or too old
	 */
	Optional<String> code(String token) {
		return content(token).filter((content) -> expiry(content) > this.time.millis()).map(this::digits);
	}

	private Optional<byte[]> content(String token) {
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		if (bytes.length != LENGTH) {
			return Optional.empty();
		}
		byte[] content = Arrays.copyOf(bytes, RANDOM + Long.BYTES);
		byte[] signature = Arrays.copyOfRange(bytes, RANDOM + Long.BYTES, LENGTH);
		return MessageDigest.isEqual(signature, signature(content)) ? Optional.of(content) : Optional.empty();
	}

	private static long expiry(byte[] content) {
		return ByteBuffer.wrap(content).getLong(RANDOM);
	}

	private byte[] signature(byte[] content) {
		return Arrays.copyOf(mac("signature", content), SIGNATURE);
	}

	private String digits(byte[] content) {
		long number = ByteBuffer.wrap(mac("digits", content)).getLong() >>> 1;
		String digits = Long.toString(number % 1_000_000);
		return "0".repeat(DIGITS - digits.length()) + digits;
	}

	private byte[] mac(String use, byte[] content) {
		return this.hasher.hash(use + ' ' + HexFormat.of().formatHex(content));
	}

}
