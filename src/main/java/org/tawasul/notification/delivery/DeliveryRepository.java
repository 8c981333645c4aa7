package org.tawasul.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliveries. States stand in the queries as literals, so that PostgreSQL finds the
 * partial index of each. Every update names the state that it expects.
 */
interface DeliveryRepository extends JpaRepository<Delivery, Long> {

	String SELECT = "select d from Delivery d left join fetch d.message ";

	String RESEND = "update Delivery d set d.state = WAITING, d.attempts = 0, d.giveUpAt = null, d.failedAt = null,"
			+ " d.claimedUntil = null, d.notBefore = :now, d.resentBy = :by, d.resentAt = :now where d.state = FAILED";

	@Query(SELECT + "where d.id = :id")
	Optional<Delivery> findWithMessage(long id);

	@Query(SELECT + "where d.message.id in :messages order by d.id")
	List<Delivery> findByMessages(Collection<Long> messages);

	@Query(SELECT + "where d.digestId = :digest order by d.id")
	List<Delivery> findByDigest(long digest);

	@Query(SELECT + "where d.state = FAILED and d.id < :before order by d.id desc")
	List<Delivery> findFailed(long before, Limit limit);

	@Query(SELECT + "where d.state = FAILED and d.reason = :reason and d.id < :before order by d.id desc")
	List<Delivery> findFailed(FailureReason reason, long before, Limit limit);

	/**
	 * Ordered by a sum: so what waits is found by its own index and sorted, instead of
	 * the whole table being read backwards for it.
	 */
	@Query(SELECT + "where d.state = WAITING and d.id < :before order by d.id + 0 desc")
	List<Delivery> findWaiting(long before, Limit limit);

	@Query("select count(d) from Delivery d where d.state = WAITING")
	int countWaiting();

	@Query("select count(d) from Delivery d where d.state = FAILED")
	int countFailed();

	@Query("select d.reason as reason, count(d) as count from Delivery d where d.state = FAILED group by d.reason")
	List<FailureCount> countFailedByReason();

	@Query("""
			select count(d) as waiting, count(d) filter (where d.notBefore <= :now) as due,
				min(d.notBefore) filter (where d.notBefore <= :now) as dueSince,
				max(d.triedAt) filter (where d.reason in :gatewayFailures) as lastFault
			from Delivery d where d.channel = :channel and d.state = WAITING""")
	QueueCounts countQueue(DeliveryChannel channel, Instant now, Collection<FailureReason> gatewayFailures);

	@Query("select max(d.sentAt) from Delivery d where d.channel = :channel and d.state = SENT")
	Optional<Instant> lastSent(DeliveryChannel channel);

	/** When the last ones were sent to a mailbox, to staff or to a reporter. */
	@Query("""
			select d.sentAt from Delivery d where d.mailbox = :mailbox and d.state = SENT and d.sentAt > :since
				and case when d.username is null then false else true end = :staff
			order by d.sentAt desc""")
	List<Instant> sentSince(String mailbox, boolean staff, Instant since, Limit limit);

	/** When the last very important ones were sent to a mailbox of the staff. */
	@Query("""
			select d.sentAt from Delivery d where d.mailbox = :mailbox and d.state = SENT and d.sentAt > :since
				and d.urgent = true and d.username is not null
			order by d.sentAt desc""")
	List<Instant> urgentSince(String mailbox, Instant since, Limit limit);

	/** What waits for one of the staff and was not tried yet, equally urgent. */
	@Query(SELECT + """
			where d.username = :username and d.channel = :channel and d.address = :address and d.state = WAITING
				and d.urgent = :urgent and d.message is not null and (d.attempts = 0 or d.id = :claimed)
			order by d.id""")
	List<Delivery> findForDigest(String username, DeliveryChannel channel, String address, boolean urgent, long claimed,
			Limit limit);

	/** What waits for a reporter's address and was not tried yet. */
	@Query(SELECT
			+ """
					where d.username is null and d.channel = :channel and d.mailbox = :mailbox and d.address = :address
						and d.state = WAITING and d.message is not null and (d.attempts = 0 or d.id = :claimed) order by d.id""")
	List<Delivery> findForReporterDigest(DeliveryChannel channel, String mailbox, String address, long claimed,
			Limit limit);

	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.claimedUntil = :until, d.notBefore = :until, d.attempts = d.attempts + 1,
				d.giveUpAt = coalesce(d.giveUpAt, :giveUpAt) where d.id = :id""")
	void claim(long id, Instant until, Instant giveUpAt);

	/** Only what is still with the worker that claimed it. */
	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.claimedUntil = :until, d.notBefore = :until
			where d.id in :ids and d.state = WAITING and d.claimedUntil is not null""")
	void renew(Collection<Long> ids, Instant until);

	/** To the staff, what is very important has a pace of its own. */
	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.notBefore = :until
			where d.mailbox = :mailbox and d.channel = :channel and d.state = WAITING and d.notBefore < :until
				and case when d.username is null then false else true end = :staff
				and (d.username is null or d.urgent = false)""")
	void postpone(DeliveryChannel channel, String mailbox, boolean staff, Instant until);

	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.notBefore = :until
			where d.mailbox = :mailbox and d.channel = :channel and d.state = WAITING and d.notBefore < :until
				and d.username is not null and d.urgent = true""")
	void postponeUrgent(DeliveryChannel channel, String mailbox, Instant until);

	/** Only what nobody else has claimed or sent meanwhile. */
	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.state = SUPERSEDED, d.digestId = :digest, d.claimedUntil = null
			where d.id in :ids and d.state = WAITING and (d.claimedUntil is null or d.id = :claimed and d.claimedUntil = :claimedUntil)""")
	int supersede(Collection<Long> ids, long claimed, Instant claimedUntil, long digest);

	/** Whoever else has been at it meanwhile: what the gateway took was sent. */
	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.state = SENT, d.sentAt = :now, d.triedAt = :now, d.claimedUntil = null,
				d.failedAt = null, d.reason = null, d.answer = null where d.id = :id and d.state in (WAITING, FAILED)""")
	void markSent(long id, Instant now);

	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.state = FAILED, d.failedAt = :now, d.triedAt = :now, d.claimedUntil = null,
				d.reason = :reason, d.answer = :answer where d.id = :id and d.state = WAITING""")
	void markFailed(long id, FailureReason reason, @Nullable String answer, Instant now);

	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.notBefore = :next, d.triedAt = :now, d.claimedUntil = null,
				d.reason = :reason, d.answer = :answer where d.id = :id and d.state = WAITING""")
	void scheduleRetry(long id, Instant next, FailureReason reason, @Nullable String answer, Instant now);

	@Modifying
	@Transactional
	@Query("""
			update Delivery d set d.state = FAILED, d.failedAt = :now, d.claimedUntil = null,
				d.reason = coalesce(d.reason, :unknown) where d.state = WAITING and d.channel = :channel
				and d.giveUpAt < :overdue and (d.claimedUntil is null or d.claimedUntil <= :now)""")
	int giveUp(DeliveryChannel channel, Instant overdue, FailureReason unknown, Instant now);

	@Modifying
	@Transactional
	@Query(RESEND + " and d.id = :id")
	int resend(long id, String by, Instant now);

	@Modifying
	@Transactional
	@Query(RESEND + " and d.reason = :reason")
	int resendAll(FailureReason reason, String by, Instant now);

	/**
	 * A channel's queue: how many wait, how many of them could go now, and since when.
	 */
	interface QueueCounts {

		int getWaiting();

		int getDue();

		@Nullable Instant getDueSince();

		@Nullable Instant getLastFault();

	}

	/** How many failed for a reason. */
	interface FailureCount {

		FailureReason getReason();

		int getCount();

	}

}
