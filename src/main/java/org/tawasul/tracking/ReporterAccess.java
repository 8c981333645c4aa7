package org.tawasul.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;

import org.springframework.stereotype.Component;

/**
 * Lets reporters in to their cases: by the secret, by the link of a message, by the pass
 * that both of them give to the browser. A wrong secret is found out without a look at
 * the case, so the answer takes as long for an unknown number as for a known one.
 */
@Component
public class ReporterAccess {

	private final CaseSecretService secrets;

	private final CaseService cases;

	private final WrongSecretLimiter wrongSecrets;

	private final TrackingProperties settings;

	private final Clock clock;

	ReporterAccess(CaseSecretService secrets, CaseService cases, WrongSecretLimiter wrongSecrets,
			TrackingProperties settings, Clock clock) {
		this.secrets = secrets;
		this.cases = cases;
		this.wrongSecrets = wrongSecrets;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Opens a case by its secret.
	 * @param number as it came in
	 * @param secret as it came in
	 * @param address where it comes from, for the limit
	 * @return the case
	 * @throws InvalidCaseSecretException when number and secret do not belong together
	 * @throws TooManyWrongSecretsException when they do not, once too often
	 */
	public CaseFile openBySecret(String number, @Nullable String secret, String address) {
		Optional<CaseNumber> known = CaseNumber.parse(number);
		Optional<CaseFile> file = known.filter((it) -> secret != null && this.secrets.matches(it, secret))
			.flatMap(this.cases::find);
		if (file.isEmpty()) {
			this.wrongSecrets.count(address, known.map(CaseNumber::toString).orElse("-"));
			throw new InvalidCaseSecretException();
		}
		return file.get();
	}

	/**
	 * Opens a case by the link of a message.
	 * @param token the link's last part
	 * @return the case, or nothing when the link is not one of ours
	 */
	public Optional<CaseFile> openByLink(String token) {
		return this.secrets.resolveLinkToken(token).flatMap(this.cases::find);
	}

	/**
	 * Opens a case by a pass.
	 * @param number the case that is asked for
	 * @param pass what the browser brought
	 * @return the case, or nothing when the pass is not for it or has ended
	 */
	public Optional<CaseFile> openByPass(CaseNumber number, @Nullable String pass) {
		if (pass == null || !this.secrets.isValidAccessToken(number, pass, this.clock.instant())) {
			return Optional.empty();
		}
		return this.cases.find(number);
	}

	/**
	 * A new pass for whoever was let in.
	 * @param number the case
	 * @return what the browser is to bring next time
	 */
	public String passTo(CaseNumber number) {
		Instant until = this.clock.instant().plus(this.settings.pass());
		return this.secrets.accessToken(number, until);
	}

}
