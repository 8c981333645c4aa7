package org.tawasul.access.verification;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.Payload;
import org.tawasul.access.AccessProperties;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Tells people from programs that try passwords: a proof of work for browsers, a code to
 * type for those without script. Each proof and each code counts once.
 */
@Component
public class HumanVerification {

	private static final int MAX_FIELD_LENGTH = 400;

	private final ProofOfWork work;

	private final CaptchaTokens codes;

	private final HmacHasher distortion;

	private final UsedChallengeStore usedChallenges;

	private final Duration valid;

	HumanVerification(AccessProperties settings, HmacHasher hasher, UsedChallengeStore used) {
		this.work = new ProofOfWork(hasher.hash("access.proof-of-work"), settings.work(), settings.verificationValid());
		// The machine's time: the engine's clock may be moved while a page stands open.
		this.codes = new CaptchaTokens(hasher.derive("access.code"), settings.verificationValid(), Clock.systemUTC());
		this.distortion = hasher.derive("access.distortion");
		this.usedChallenges = used;
		this.valid = settings.verificationValid().plusMinutes(1);
	}

	/**
	 * The work for a page that is about to be shown.
	 * @return salt, hash, signature and highest number
	 */
	public Challenge challenge() {
		return this.work.challenge();
	}

	/**
	 * A token whose code is drawn by {@link #picture(String)}.
	 * @return the token
	 */
	public String codeToken() {
		return this.codes.next();
	}

	/**
	 * The picture of a token's code.
	 * @param token as the page carries it
	 * @return a PNG, or nothing if the token is not ours or too old
	 */
	public Optional<byte[]> picture(String token) {
		return this.codes.code(token).map((code) -> CaptchaImage.png(code, seed(token)));
	}

	/** Keyed, or a program could draw all codes and compare. */
	private long seed(String token) {
		return ByteBuffer.wrap(this.distortion.hash(token)).getLong();
	}

	/**
	 * Whether the form at hand came with a proof or a code, right and never used before.
	 * @param form the request; its fields {@code challenge}, {@code salt},
	 * {@code signature}, {@code number} or {@code codeToken}, {@code code}
	 * @return false also for anything broken
	 */
	public boolean isPassed(HttpServletRequest form) {
		String number = field(form, "number");
		return number.isEmpty() ? isCodeRight(field(form, "codeToken"), field(form, "code")) : isWorkDone(form, number);
	}

	private boolean isWorkDone(HttpServletRequest form, String number) {
		Payload solution = new Payload();
		solution.algorithm = "SHA-256";
		solution.challenge = field(form, "challenge");
		solution.salt = field(form, "salt");
		solution.signature = field(form, "signature");
		try {
			solution.number = Long.valueOf(number);
		}
		catch (NumberFormatException ex) {
			return false;
		}
		return this.work.isSolved(solution) && this.usedChallenges.markUsed(solution.signature, this.valid);
	}

	/** A wrong code uses its picture up as well, so that nobody can guess again. */
	private boolean isCodeRight(String token, String code) {
		Optional<String> right = this.codes.code(token);
		return right.isPresent() && this.usedChallenges.markUsed(token, this.valid)
				&& right.get().equals(VisibleText.plain(code).replace(" ", ""));
	}

	private static String field(HttpServletRequest form, String name) {
		String value = form.getParameter(name);
		return (value == null || value.length() > MAX_FIELD_LENGTH) ? "" : value.strip();
	}

}
