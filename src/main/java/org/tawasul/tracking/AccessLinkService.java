package org.tawasul.tracking;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the link to a case to the contact details given with it, for a reporter who has
 * lost the secret. Every request is only written down, and looked at later: neither what
 * a page answers nor how long it takes tells whether there is such a case, or whose it
 * is.
 */
@Service
public class AccessLinkService {

	private final JdbcClient jdbc;

	private final CaseService cases;

	private final Outbox outbox;

	private final RateLimiter requests;

	private final RateLimiter links;

	private final TransactionTemplate transaction;

	AccessLinkService(JdbcClient jdbc, CaseService cases, Outbox outbox, SharedRateLimiters limiters,
			TrackingProperties settings, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.outbox = outbox;
		this.requests = limiters.limiter("requests for links", settings.linkRequests(), Duration.ofHours(1));
		this.links = limiters.limiter("links to a case", settings.linksADay(), Duration.ofDays(1));
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Writes a request down.
	 * @param number the case's number, whether there is one or not
	 * @param contact a mobile number or an e-mail address
	 * @param address where the request comes from, for the limit
	 * @throws ContactLimitException when too many came from there
	 */
	public void request(CaseNumber number, String contact, String address) {
		Duration wait = this.requests.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new ContactLimitException(wait);
		}
		this.jdbc.sql("insert into app.access_link_request (case_number, contact) values (?, ?)")
			.params(number.value(), contact)
			.update();
	}

	/**
	 * Answers the requests that wait: a link for each that names a case and a contact of
	 * it, up to the limit of a day; silence for the others. A request is gone when it is
	 * answered, not before.
	 */
	public void answerRequests() {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> answerNext()));
		}
	}

	private boolean answerNext() {
		Optional<Request> next = this.jdbc.sql("""
				delete from app.access_link_request where id = (select id from app.access_link_request order by id
				 limit 1 for update skip locked) returning case_number, contact""")
			.query((row, index) -> new Request(new CaseNumber(row.getLong(1)), row.getString(2)))
			.optional();
		next.ifPresent(this::answer);
		return next.isPresent();
	}

	private void answer(Request request) {
		this.cases.find(request.number())
			.filter((file) -> ContactDetails.of(file.getReport().reporter()).contains(request.contact()))
			.filter((file) -> this.links.tryAcquire(request.number().toString()).isZero())
			.ifPresent((file) -> this.outbox.toReporter(MessageKind.ACCESS_LINK, file, Map.of()));
	}

	private record Request(CaseNumber number, String contact) {

	}

}
