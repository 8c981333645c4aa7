package org.tawasul.notification.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.notification.DigestWords;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.RenderedMessage;
import org.tawasul.notification.delivery.DeliveryQueue.DueDelivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message in place of many for one of the ministry's people: of all that wait for
 * them on a channel, but for the very important and what was tried already. What a digest
 * stands for stays recorded and points to it.
 */
@Component
class DigestService {

	private static final Logger log = LoggerFactory.getLogger(DigestService.class);

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private final DigestWords words;

	private final DigestProperties settings;

	private final TransactionTemplate aside;

	DigestService(JdbcClient jdbc, EntityManager entities, DigestWords words, DigestProperties settings,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.words = words;
		this.settings = settings;
		this.aside = new TransactionTemplate(transactions);
		this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.aside.setReadOnly(true);
	}

	/**
	 * Decides whether one goes by itself.
	 * @param candidate whose turn it is
	 * @param now the moment
	 * @return the delivery to send: the candidate, or a new digest of it and others
	 */
	long inPlaceOf(DueDelivery candidate, Instant now) {
		if (candidate.urgent() || candidate.username() == null || !this.settings.isWanted()) {
			return candidate.id();
		}
		List<Waiting> waiting = waiting(candidate);
		if (waiting.size() < this.settings.from() || waiting.stream().noneMatch((one) -> one.id() == candidate.id())) {
			return candidate.id();
		}
		return wordsOf(waiting, candidate).map((digest) -> write(digest, waiting, candidate, now))
			.orElse(candidate.id());
	}

	private List<Waiting> waiting(DueDelivery candidate) {
		return this.jdbc
			.sql("select id, message_id from app.delivery where username = ? and channel = ? and address = ?"
					+ " and state = 'WAITING' and not urgent and attempts = 0 and message_id is not null"
					+ " order by id limit ?")
			.params(candidate.username(), candidate.channel().name(), candidate.address(), this.settings.most())
			.query((row, index) -> new Waiting(row.getLong("id"), row.getLong("message_id")))
			.list();
	}

	/**
	 * In a transaction of its own, which a fault may spoil: without words for a digest,
	 * each goes by itself.
	 */
	private Optional<RenderedMessage> wordsOf(List<Waiting> waiting, DueDelivery candidate) {
		List<Long> messages = waiting.stream().map(Waiting::message).toList();
		try {
			return Optional
				.ofNullable(this.aside.execute((status) -> this.words.of(inOrder(messages), candidate.language())));
		}
		catch (RuntimeException ex) {
			log.warn("A digest of {} messages could not be put into words", messages.size(), ex);
			return Optional.empty();
		}
	}

	private List<OutboxMessage> inOrder(List<Long> messages) {
		return this.entities
			.createQuery("select m from OutboxMessage m where m.id in :ids order by m.id", OutboxMessage.class)
			.setParameter("ids", messages)
			.getResultList();
	}

	private long write(RenderedMessage digest, List<Waiting> waiting, DueDelivery candidate, Instant now) {
		Long id = this.jdbc.sql("insert into app.delivery (channel, username, address, language, urgent, made_at,"
				+ " not_before, subject, body, short_text, html) values (:channel, :username, :address, :language, false,"
				+ " :now, :now, :subject, :body, :short, :html) returning id")
			.param("channel", candidate.channel().name())
			.param("username", candidate.username())
			.param("address", candidate.address())
			.param("language", candidate.language().getLanguage())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("subject", digest.subject())
			.param("body", digest.body())
			.param("short", digest.shortText())
			.param("html", digest.html())
			.query(Long.class)
			.single();
		this.jdbc.sql("update app.delivery set state = 'SUPERSEDED', digest_id = :digest where id in (:ids)")
			.param("digest", id)
			.param("ids", waiting.stream().map(Waiting::id).toList())
			.update();
		return id;
	}

	/**
	 * One of those that a digest may stand for.
	 *
	 * @param id the delivery's number
	 * @param message its message's
	 */
	private record Waiting(long id, long message) {

	}

}
