package org.tawasul.casefile;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.crypto.HmacHasher;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * What gives a reporter access to a case: the printed secret, the link in a message, the
 * token that a browser keeps for a while. Each is derived from the number by a keyed
 * hash, so none is stored, a repeat gives the same one, and none can be made from
 * another.
 */
@Component
public class CaseSecretService {

	/** Crockford's base 32: no letters that could be mistaken for digits. */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	/** Length of the hash in links and access tokens: 112 bits. */
	private static final int TOKEN_BYTES = 14;

	private final HmacHasher hasher;

	CaseSecretService(HmacHasher hasher) {
		this.hasher = hasher;
	}

	/**
	 * The secret of a case, as it is printed for the reporter.
	 * @param number the case
	 * @return twelve letters and digits (60 bits) in groups of four, for example
	 * {@code 7K2M-Q4TZ-9XWD}
	 */
	public String secretOf(CaseNumber number) {
		String plain = printed(number);
		return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
	}

	/**
	 * Compares what somebody typed with the case's secret, in constant time.
	 * @param number the case
	 * @param typed with or without dashes, in any case; O, I and L pass for 0 and 1
	 * @return whether it is the right one
	 */
	public boolean matches(CaseNumber number, String typed) {
		String clean = VisibleText.plain(typed)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[ -]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return same(clean, printed(number));
	}

	/**
	 * The last part of the link to a case which messages carry. It does not end.
	 * @param number the case
	 * @return about 23 letters, digits, dashes and underscores, which hold the number
	 */
	public String linkToken(CaseNumber number) {
		return token("link:", number);
	}

	/**
	 * Reads a link's token.
	 * @param token anything
	 * @return the case that it opens, or nothing when it was not given out by us
	 */
	public Optional<CaseNumber> resolveLinkToken(String token) {
		return read(token).filter((number) -> same(token, linkToken(number)));
	}

	/**
	 * The last part of the link to the survey about a case. It opens the survey alone,
	 * and whether it still does is known there.
	 * @param number the case
	 * @return as long as {@link #linkToken}, and another one
	 */
	public String surveyToken(CaseNumber number) {
		return token("survey:", number);
	}

	/**
	 * Reads the token of a survey's link.
	 * @param token anything
	 * @return the case that it asks about, or nothing when it was not given out by us
	 */
	public Optional<CaseNumber> resolveSurveyToken(String token) {
		return read(token).filter((number) -> same(token, surveyToken(number)));
	}

	/**
	 * A token for one case that is valid for a while: what a browser keeps in a cookie.
	 * @param number the case
	 * @param until when it ends
	 * @return about 26 characters that may stand in a cookie
	 */
	public String accessToken(CaseNumber number, Instant until) {
		String end = Long.toString(until.getEpochSecond(), Character.MAX_RADIX);
		byte[] proof = this.hasher.hash("access:" + number + ":" + end);
		return end + "." + text(Arrays.copyOf(proof, TOKEN_BYTES));
	}

	/**
	 * Checks an access token.
	 * @param number the case that is asked for
	 * @param token anything
	 * @param now the present moment
	 * @return whether it is valid for this case and has not expired
	 */
	public boolean isValidAccessToken(CaseNumber number, String token, Instant now) {
		try {
			long end = Long.parseLong(token.substring(0, Math.max(0, token.indexOf('.'))), Character.MAX_RADIX);
			return now.getEpochSecond() < end && same(token, accessToken(number, Instant.ofEpochSecond(end)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return false;
		}
	}

	/**
	 * The code by which a reporter confirms other contact details. It goes to those that
	 * are known, and belongs to the new ones.
	 * @param number the case
	 * @param contact the new contact details
	 * @param until when it ends
	 * @return six digits in two groups, for example {@code 482-913}
	 */
	public String contactCode(CaseNumber number, String contact, Instant until) {
		byte[] proof = this.hasher.hash("contact:" + number + ":" + until.getEpochSecond() + ":" + contact);
		String digits = "%06d".formatted(new BigInteger(1, proof).mod(BigInteger.valueOf(1_000_000)));
		return digits.substring(0, 3) + "-" + digits.substring(3);
	}

	private String printed(CaseNumber number) {
		byte[] secret = this.hasher.hash("case:" + number);
		StringBuilder letters = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			letters.append(LETTERS.charAt(secret[i] & 31));
		}
		return letters.toString();
	}

	private String token(String purpose, CaseNumber number) {
		byte[] digits = BigInteger.valueOf(number.value()).toByteArray();
		byte[] token = Arrays.copyOf(digits, digits.length + TOKEN_BYTES);
		System.arraycopy(this.hasher.hash(purpose + number), 0, token, digits.length, TOKEN_BYTES);
		return text(token);
	}

	/** The number that a token claims to be for. */
	private static Optional<CaseNumber> read(String token) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(token);
			int digits = bytes.length - TOKEN_BYTES;
			if (digits < 1 || digits > Long.BYTES) {
				return Optional.empty();
			}
			return CaseNumber.parse(new BigInteger(bytes, 0, digits).toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
