package org.tawasul.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.notification.DigestRenderer;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.RenderedMessage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message in place of many to the same recipient, as {@link DigestSelection} says.
 * What a digest stands for stays recorded and points to it.
 * <p>
 * It works on a delivery that is claimed: as long as it is, nobody else can claim another
 * one to the same address, so the digest is rendered outside of any transaction.
 */
@Component
class DigestService {

	private static final Logger log = LoggerFactory.getLogger(DigestService.class);

	private final DeliveryRepository deliveries;

	private final DigestRenderer renderer;

	private final DigestSelection selection;

	private final Clock clock;

	private final TransactionTemplate transaction;

	DigestService(DeliveryRepository deliveries, DigestRenderer renderer, DigestSelection selection, Clock clock,
			PlatformTransactionManager transactions) {
		this.deliveries = deliveries;
		this.renderer = renderer;
		this.selection = selection;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The delivery to send for one that is claimed: the same, or a digest of it and
	 * others, claimed in its place.
	 */
	Delivery inPlaceOf(Delivery claimed) {
		List<Delivery> parts = this.selection.partsFor(claimed);
		if (parts.isEmpty()) {
			return claimed;
		}
		try {
			return replace(parts, claimed, this.renderer.render(messages(parts), claimed.getLanguage()));
		}
		catch (RuntimeException ex) {
			// Without a digest each is sent by itself.
			log.warn("No digest of {} messages could be made", parts.size(), ex);
			return claimed;
		}
	}

	/** The page of a digest, made again from what it stands for. */
	String html(Delivery digest) {
		return this.renderer.html(messages(this.deliveries.findByDigest(digest.getId())), digest.getLanguage());
	}

	private static List<OutboxMessage> messages(List<Delivery> parts) {
		return parts.stream().map((part) -> Objects.requireNonNull(part.getMessage())).toList();
	}

	private Delivery replace(List<Delivery> parts, Delivery claimed, RenderedMessage text) {
		List<Long> ids = parts.stream().map(Delivery::getId).toList();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Delivery digest = this.deliveries.save(new Delivery(text, claimed, this.clock.instant()));
			int superseded = this.deliveries.supersede(ids, claimed.getId(), claimed.getClaimedUntil(), digest.getId());
			if (superseded != ids.size()) {
				throw new IllegalStateException("Some of the digest's messages were sent meanwhile");
			}
			return digest;
		}));
	}

}
