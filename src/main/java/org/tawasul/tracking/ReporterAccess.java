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
 * Opens cases to their reporters: by the secret, by the link of a message, or by the
 * token that either of them earns a browser. A wrong secret is recognised without reading
 * the case, so that the answer takes as long for an unknown number as for a known one.
 */
@Component
public class ReporterAccess {

	private final CaseSecretService secrets;

	private final CaseService cases;

	private final WrongSecretLimiter wrongSecrets;

	private final TrackingProperties properties;

	private final Clock clock;

	ReporterAccess(CaseSecretService secrets, CaseService cases, WrongSecretLimiter wrongSecrets,
			TrackingProperties properties, Clock clock) {
		this.secrets = secrets;
		this.cases = cases;
		this.wrongSecrets = wrongSecrets;
		this.properties = properties;
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
		Optional<CaseFile> file = known.filter((parsed) -> secret != null && this.secrets.matches(parsed, secret))
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
	 * Opens a case by an access token.
	 * @param number the case that is asked for
	 * @param token what the browser sent
	 * @return the case, or nothing when the token is not valid for it or has expired
	 */
	public Optional<CaseFile> openByToken(CaseNumber number, @Nullable String token) {
		if (token == null || !this.secrets.isValidAccessToken(number, token, this.clock.instant())) {
			return Optional.empty();
		}
		return this.cases.find(number);
	}

	/**
	 * A new access token for a browser that has opened a case.
	 * @param number the case
	 * @return valid for {@link TrackingProperties#pass()}
	 */
	public String accessToken(CaseNumber number) {
		Instant until = this.clock.instant().plus(this.properties.pass());
		return this.secrets.accessToken(number, until);
	}

}
