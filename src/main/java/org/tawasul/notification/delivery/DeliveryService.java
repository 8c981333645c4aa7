package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has left, what waits and what failed, for those who look after messages. Who may
 * look is the caller's business.
 */
@Service
@Transactional
public class DeliveryService {

	private static final Logger log = LoggerFactory.getLogger(DeliveryService.class);

	private static final String PUT_BACK = "update app.delivery set state = 'WAITING', attempts = 0, give_up_at = null,"
			+ " failed_at = null, claimed_until = null, not_before = :now, resent_by = :by, resent_at = :now"
			+ " where state = 'FAILED'";

	private final JdbcClient jdbc;

	private final Clock clock;

	DeliveryService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Everything on its way to anybody about a case, the oldest first.
	 * @param number the case
	 * @return its messages' deliveries; those that a digest stands for point to it
	 */
	@Transactional(readOnly = true)
	public List<Delivery> ofCase(CaseNumber number) {
		return this.jdbc.sql(DeliveryRows.SELECT + " where m.case_number = ? order by d.id")
			.param(number.value())
			.query(DeliveryRows::delivery)
			.list();
	}

	/**
	 * On what ways a message leaves.
	 * @param message its number in the outbox
	 * @return at most one a channel; none when no gateway was configured
	 */
	@Transactional(readOnly = true)
	public List<Delivery> ofMessage(long message) {
		return this.jdbc.sql(DeliveryRows.SELECT + " where d.message_id = ? order by d.id")
			.param(message)
			.query(DeliveryRows::delivery)
			.list();
	}

	/**
	 * Those that a digest stands for.
	 * @param digest the digest's number
	 * @return they, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<Delivery> ofDigest(long digest) {
		return this.jdbc.sql(DeliveryRows.SELECT + " where d.digest_id = ? order by d.id")
			.param(digest)
			.query(DeliveryRows::delivery)
			.list();
	}

	/**
	 * Looks one up.
	 * @param id its number
	 * @return the delivery, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Delivery> find(long id) {
		return this.jdbc.sql(DeliveryRows.SELECT + " where d.id = ?")
			.param(id)
			.query(DeliveryRows::delivery)
			.optional();
	}

	/**
	 * What one says.
	 * @param id its number
	 * @return the text as sent, or as it will be
	 */
	@Transactional(readOnly = true)
	public Optional<DeliveryText> text(long id) {
		return this.jdbc.sql(DeliveryRows.TEXT + " where d.id = ?").param(id).query(DeliveryRows::text).optional();
	}

	/**
	 * What could not be delivered, the newest first.
	 * @param reason only those of a reason, or null for all
	 * @param before only those with a lower number, or null for the first page
	 * @param most how many at most
	 * @return a page of them
	 */
	@Transactional(readOnly = true)
	public List<Delivery> failed(@Nullable FailureReason reason, @Nullable Long before, int most) {
		return this.jdbc
			.sql(DeliveryRows.SELECT + " where d.state = 'FAILED'" + ((reason != null) ? " and d.reason = :reason" : "")
					+ " and d.id < :before order by d.id desc limit :most")
			.param("reason", (reason != null) ? reason.name() : null)
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("most", most)
			.query(DeliveryRows::delivery)
			.list();
	}

	/**
	 * How many could not be delivered, by reason.
	 * @return only reasons that there are
	 */
	@Transactional(readOnly = true)
	public Map<FailureReason, Integer> failedByReason() {
		Map<FailureReason, Integer> counts = new EnumMap<>(FailureReason.class);
		this.jdbc.sql("select reason, count(*) as n from app.delivery where state = 'FAILED' group by reason")
			.query((row) -> {
				counts.merge(DeliveryRows.reasonOr(row.getString("reason"), FailureReason.OWN_FAULT), row.getInt("n"),
						Integer::sum);
			});
		return counts;
	}

	/**
	 * Puts one that failed back into the queue, with all its tries before it.
	 * @param id its number
	 * @param by the user name of who wants that
	 * @return false if it has not failed
	 */
	public boolean resend(long id, String by) {
		boolean back = this.jdbc.sql(PUT_BACK + " and id = :id")
			.param("now", now())
			.param("by", by)
			.param("id", id)
			.update() == 1;
		if (back) {
			log.info("Delivery {} put back into the queue by {}", id, by);
		}
		return back;
	}

	/**
	 * Puts all that failed for a reason back into the queue.
	 * @param reason the reason
	 * @param by the user name of who wants that
	 * @return how many they were
	 */
	public int resendAll(FailureReason reason, String by) {
		int back = this.jdbc.sql(PUT_BACK + " and reason = :reason")
			.param("now", now())
			.param("by", by)
			.param("reason", reason.name())
			.update();
		log.info("{} deliveries that failed by {} put back into the queue by {}", back, reason, by);
		return back;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
