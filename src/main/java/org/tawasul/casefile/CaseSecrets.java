package org.tawasul.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.tawasul.language.Digits;

import org.springframework.stereotype.Component;

/**
 * The secrets that open a case to its reporter. They are derived from the number by a
 * keyed hash (HMAC-SHA256), so none is stored and a repeat gives the same one again.
 */
@Component
public class CaseSecrets {

	/** Without the letters that are taken for digits (Crockford's base 32). */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	private final SecretKeySpec key;

	CaseSecrets(SecretSettings settings) {
		this.key = new SecretKeySpec(settings.secretKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	/**
	 * The secret of a case, as it is printed for the reporter.
	 * @param number the case
	 * @return twelve letters and digits (60 bits) in groups of four, for example
	 * {@code 7K2M-Q4TZ-9XWD}
	 */
	public String secretOf(CaseNumber number) {
		String plain = encode("case", number);
		return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
	}

	/**
	 * Compares what somebody typed with the case's secret, in constant time.
	 * @param number the case
	 * @param typed with or without dashes, in any case; O, I and L pass for 0 and 1
	 * @return whether it is the right one
	 */
	public boolean matches(CaseNumber number, String typed) {
		String clean = Digits.latin(typed)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s-]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return MessageDigest.isEqual(clean.getBytes(StandardCharsets.UTF_8),
				encode("case", number).getBytes(StandardCharsets.UTF_8));
	}

	private String encode(String purpose, CaseNumber number) {
		byte[] hash = hash(purpose + ":" + number);
		StringBuilder letters = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			letters.append(LETTERS.charAt(hash[i] & 31));
		}
		return letters.toString();
	}

	private byte[] hash(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

}
