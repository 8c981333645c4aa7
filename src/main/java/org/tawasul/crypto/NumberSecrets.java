package org.tawasul.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What gives somebody access to a thing that has a number: a printed secret, the token of
 * a link, the token that a browser keeps for a while. Each is derived from the number by
 * a keyed hash, so none is stored, a repeat gives the same one, and none can be made from
 * another. Typed text must be plain already: without invisible characters, digits Latin.
 */
public final class NumberSecrets {

	/** Crockford's base 32: no letters that could be mistaken for digits. */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	/** Length of the hash in links and access tokens: 112 bits. */
	private static final int TOKEN_BYTES = 14;

	/** Far above any number in use. */
	private static final long MAX_NUMBER = 999_999_999_999_999L;

	private final HmacHasher hasher;

	private final String printed;

	private final String link;

	private final String access;

	/**
	 * Makes the secrets of one kind of thing.
	 * @param hasher with the installation's key
	 * @param printed the purpose of printed secrets, unlike that of any other hash
	 * @param link the purpose of links
	 * @param access the purpose of access tokens
	 */
	public NumberSecrets(HmacHasher hasher, String printed, String link, String access) {
		this.hasher = hasher;
		this.printed = printed;
		this.link = link;
		this.access = access;
	}

	/**
	 * The secret as it is printed.
	 * @param number the thing's
	 * @return twelve letters and digits (60 bits) in groups of four, for example
	 * {@code 7K2M-Q4TZ-9XWD}
	 */
	public String secretOf(long number) {
		String plain = plainSecret(number);
		return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
	}

	/**
	 * Compares what somebody typed with the secret, in constant time.
	 * @param number the thing's
	 * @param typed with or without dashes, in any case; O, I and L pass for 0 and 1
	 * @return whether it is the right one
	 */
	public boolean matches(long number, String typed) {
		String clean = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[ -]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return same(clean, plainSecret(number));
	}

	/**
	 * The last part of a link. It does not end.
	 * @param number the thing's
	 * @return about 23 letters, digits, dashes and underscores, which hold the number
	 */
	public String linkToken(long number) {
		byte[] digits = BigInteger.valueOf(number).toByteArray();
		byte[] token = Arrays.copyOf(digits, digits.length + TOKEN_BYTES);
		System.arraycopy(this.hasher.hash(this.link + ":" + number), 0, token, digits.length, TOKEN_BYTES);
		return text(token);
	}

	/**
	 * Reads a link's token.
	 * @param token anything
	 * @return the number that it is for, or nothing when it was not given out by us
	 */
	public OptionalLong resolveLinkToken(String token) {
		OptionalLong number = read(token);
		return (number.isPresent() && same(token, linkToken(number.getAsLong()))) ? number : OptionalLong.empty();
	}

	/**
	 * A token that is valid for a while: what a browser keeps in a cookie.
	 * @param number the thing's
	 * @param until when it ends
	 * @return about 26 characters that may stand in a cookie
	 */
	public String accessToken(long number, Instant until) {
		String end = Long.toString(until.getEpochSecond(), Character.MAX_RADIX);
		byte[] proof = this.hasher.hash(this.access + ":" + number + ":" + end);
		return end + "." + text(Arrays.copyOf(proof, TOKEN_BYTES));
	}

	/**
	 * Checks an access token.
	 * @param number the thing that is asked for
	 * @param token anything
	 * @param now the present moment
	 * @return whether it is valid for this one and has not expired
	 */
	public boolean isValidAccessToken(long number, String token, Instant now) {
		try {
			long end = Long.parseLong(token.substring(0, Math.max(0, token.indexOf('.'))), Character.MAX_RADIX);
			return now.getEpochSecond() < end && same(token, accessToken(number, Instant.ofEpochSecond(end)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return false;
		}
	}

	private String plainSecret(long number) {
		byte[] secret = this.hasher.hash(this.printed + ":" + number);
		StringBuilder letters = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			letters.append(LETTERS.charAt(secret[i] & 31));
		}
		return letters.toString();
	}

	/** The number that a token claims to be for. */
	private static OptionalLong read(String token) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(token);
			int digits = bytes.length - TOKEN_BYTES;
			if (digits < 1 || digits > Long.BYTES) {
				return OptionalLong.empty();
			}
			long number = new BigInteger(bytes, 0, digits).longValueExact();
			return (number > 0 && number <= MAX_NUMBER) ? OptionalLong.of(number) : OptionalLong.empty();
		}
		catch (IllegalArgumentException ex) {
			return OptionalLong.empty();
		}
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
