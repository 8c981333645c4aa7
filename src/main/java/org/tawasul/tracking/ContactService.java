package org.tawasul.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.VisibleText;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrects where a reporter's messages go. Whoever has the link of a message may read the
 * case, but not lead its messages elsewhere: a code goes to the details that are known,
 * and only who enters it can change them. Where none are known, the case's secret is all
 * that a reporter can show.
 */
@Service
public class ContactService {

	private static final Duration VALID = Duration.ofMinutes(30);

	private final CaseService cases;

	private final CaseSecretService secrets;

	private final Outbox outbox;

	private final RateLimiter codes;

	private final RateLimiter tries;

	private final Clock clock;

	private final TransactionTemplate transaction;

	ContactService(CaseService cases, CaseSecretService secrets, Outbox outbox, SharedRateLimiters limiters,
			TrackingProperties settings, Clock clock, PlatformTransactionManager transactions) {
		this.cases = cases;
		this.secrets = secrets;
		this.outbox = outbox;
		this.codes = limiters.limiter("codes for contact details", settings.codesADay(), Duration.ofDays(1));
		this.tries = limiters.limiter("tried codes for contact details", settings.codeTries(), Duration.ofHours(1));
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Sends the code, or changes the details at once where there are none yet.
	 * @param file the case
	 * @param wanted valid
	 * @return until when the code is valid; the epoch when the details are changed
	 * already
	 * @throws ContactLimitException when too many codes were sent
	 */
	public Instant request(CaseFile file, ContactDetails wanted) {
		CaseNumber number = file.getNumber();
		if (!ContactDetails.of(file.getReport().reporter()).isReachable()) {
			change(number, wanted);
			return Instant.EPOCH;
		}
		count(this.codes, number);
		Instant until = this.clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
		String code = this.secrets.contactCode(number, wanted.canonical(), until);
		this.transaction.executeWithoutResult(
				(status) -> this.outbox.toReporter(MessageKind.CONTACT_CODE, file, Map.of("code", code)));
		return until;
	}

	/**
	 * Changes the details, if the code is the one that was sent.
	 * @param file the case
	 * @param wanted as requested
	 * @param until as {@link #request} returned it
	 * @param typed the code, as it came in
	 * @return false for another code, or one that has expired
	 * @throws ContactLimitException when too many codes were tried
	 */
	public boolean confirm(CaseFile file, ContactDetails wanted, Instant until, String typed) {
		CaseNumber number = file.getNumber();
		count(this.tries, number);
		Instant now = this.clock.instant();
		if (!now.isBefore(until) || until.isAfter(now.plus(VALID))
				|| !same(this.secrets.contactCode(number, wanted.canonical(), until), typed)) {
			return false;
		}
		change(number, wanted);
		return true;
	}

	private void change(CaseNumber number, ContactDetails wanted) {
		this.transaction.executeWithoutResult((status) -> {
			this.cases.changeContact(number, wanted.mobile(), wanted.email());
			this.outbox.toReporter(MessageKind.CONTACT_CHANGED, this.cases.find(number).orElseThrow(), Map.of());
		});
	}

	private static boolean same(String code, String typed) {
		String digits = VisibleText.plain(typed).replaceAll("[^0-9]", "");
		return MessageDigest.isEqual(code.replace("-", "").getBytes(StandardCharsets.UTF_8),
				digits.getBytes(StandardCharsets.UTF_8));
	}

	private static void count(RateLimiter limiter, CaseNumber number) {
		Duration wait = limiter.tryAcquire(number.toString());
		if (!wait.isZero()) {
			throw new ContactLimitException(wait);
		}
	}

}
