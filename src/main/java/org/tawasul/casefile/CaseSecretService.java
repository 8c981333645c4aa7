package org.tawasul.casefile;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.tawasul.crypto.HmacHasher;
import org.tawasul.crypto.NumberSecrets;
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

	private final HmacHasher hasher;

	private final NumberSecrets secrets;

	private final NumberSecrets surveys;

	CaseSecretService(HmacHasher hasher) {
		this.hasher = hasher;
		this.secrets = new NumberSecrets(hasher, "case", "link", "access");
		this.surveys = new NumberSecrets(hasher, "survey-secret", "survey", "survey-access");
	}

	/**
	 * The secret of a case, as it is printed for the reporter.
	 * @param number the case
	 * @return twelve letters and digits (60 bits) in groups of four, for example
	 * {@code 7K2M-Q4TZ-9XWD}
	 */
	public String secretOf(CaseNumber number) {
		return this.secrets.secretOf(number.value());
	}

	/**
	 * Compares what somebody typed with the case's secret, in constant time.
	 * @param number the case
	 * @param typed with or without dashes, in any case; O, I and L pass for 0 and 1
	 * @return whether it is the right one
	 */
	public boolean matches(CaseNumber number, String typed) {
		return this.secrets.matches(number.value(), VisibleText.plain(typed));
	}

	/**
	 * The last part of the link to a case which messages carry. It does not end.
	 * @param number the case
	 * @return about 23 letters, digits, dashes and underscores, which hold the number
	 */
	public String linkToken(CaseNumber number) {
		return this.secrets.linkToken(number.value());
	}

	/**
	 * Reads a link's token.
	 * @param token anything
	 * @return the case that it opens, or nothing when it was not given out by us
	 */
	public Optional<CaseNumber> resolveLinkToken(String token) {
		OptionalLong number = this.secrets.resolveLinkToken(token);
		return number.isPresent() ? Optional.of(new CaseNumber(number.getAsLong())) : Optional.empty();
	}

	/**
	 * The last part of the link to the survey about a case. It opens the survey alone,
	 * and whether it still does is known there.
	 * @param number the case
	 * @return as long as {@link #linkToken}, and another one
	 */
	public String surveyToken(CaseNumber number) {
		return this.surveys.linkToken(number.value());
	}

	/**
	 * Reads the token of a survey's link.
	 * @param token anything
	 * @return the case that it asks about, or nothing when it was not given out by us
	 */
	public Optional<CaseNumber> resolveSurveyToken(String token) {
		OptionalLong number = this.surveys.resolveLinkToken(token);
		return number.isPresent() ? Optional.of(new CaseNumber(number.getAsLong())) : Optional.empty();
	}

	/**
	 * A token for one case that is valid for a while: what a browser keeps in a cookie.
	 * @param number the case
	 * @param until when it ends
	 * @return about 26 characters that may stand in a cookie
	 */
	public String accessToken(CaseNumber number, Instant until) {
		return this.secrets.accessToken(number.value(), until);
	}

	/**
	 * Checks an access token.
	 * @param number the case that is asked for
	 * @param token anything
	 * @param now the present moment
	 * @return whether it is valid for this case and has not expired
	 */
	public boolean isValidAccessToken(CaseNumber number, String token, Instant now) {
		return this.secrets.isValidAccessToken(number.value(), token, now);
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
		String digits = String.format(Locale.ROOT, "%06d", new BigInteger(1, proof).mod(BigInteger.valueOf(1_000_000)));
		return digits.substring(0, 3) + "-" + digits.substring(3);
	}

}
