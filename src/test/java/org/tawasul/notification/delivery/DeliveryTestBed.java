package org.tawasul.notification.delivery;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.notification.DigestWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The room put together by hand on the test's database: with its own gateways and clock.
 */
final class DeliveryTestBed {

	final MutableClock clock = new MutableClock(DeliverySamples.MORNING);

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final DeliveryProperties settings = DeliverySamples.settings();

	final JdbcClient jdbc;

	final DeliveryService deliveries;

	private final PlatformTransactionManager transactions;

	private final EntityManager entities;

	private final DigestWords digestWords;

	DeliveryTestBed(JdbcClient jdbc, PlatformTransactionManager transactions, EntityManager entities,
			DigestWords digestWords) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.entities = entities;
		this.digestWords = digestWords;
		this.deliveries = new DeliveryService(jdbc, this.clock);
		jdbc.sql("delete from app.delivery").update();
	}

	NewDeliveries queue() {
		return new NewDeliveries(this.jdbc, DeliverySamples.quiet(), DeliverySamples.digest(), this.clock);
	}

	DeliveryQueue claims() {
		return new DeliveryQueue(
				this.jdbc, new DailySmsLimit(this.jdbc, this.settings), new DigestService(this.jdbc, this.entities,
						this.digestWords, DeliverySamples.digest(), this.transactions),
				DeliverySamples.quiet(), this.settings, this.clock, this.transactions);
	}

	DeliveryResults results() {
		return new DeliveryResults(this.jdbc, this.settings, this.meters, this.clock);
	}

	MessageSender sender(MessageGateway gateway) {
		return new MessageSender(gateway, claims(), results(), breaker(), this.settings.threads());
	}

	Breaker breaker() {
		return new Breaker(this.settings.awayAfter(), this.settings.probe(), this.clock);
	}

	/** A message that has its words. */
	long message(CaseNumber number, String kind, String username) {
		return this.jdbc.sql("""
				insert into app.outbox_message (id, case_number, kind, username, language, facts, written_at,
				 rendered_at, subject, body, short_text, html)
				values (nextval('app.outbox_seq'), ?, ?, ?, 'ar', '{}', ?, ?, 'موضوع', 'نص', 'نص قصير', '<p>نص</p>')
				returning id""")
			.params(number.value(), kind, username, this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/** One to the reporter, on its way. */
	long toReporter(CaseNumber number, DeliveryChannel channel, String address, boolean urgent) {
		return add(number, channel, null, address, urgent);
	}

	long add(CaseNumber number, DeliveryChannel channel, String username, String address, boolean urgent) {
		long message = message(number, (username != null) ? "NEW_TASK" : "RECEIVED", username);
		queue().add(message, channel, username, address, Locale.forLanguageTag("ar"), urgent);
		return this.deliveries.ofMessage(message)
			.stream()
			.filter((delivery) -> delivery.channel() == channel)
			.findAny()
			.orElseThrow()
			.id();
	}

	List<Long> manySms(CaseNumber number, int howMany) {
		int start = ThreadLocalRandom.current().nextInt(10_000_000, 80_000_000);
		return IntStream.range(0, howMany)
			.mapToObj((i) -> toReporter(number, DeliveryChannel.SMS, "+9665" + (start + i), false))
			.toList();
	}

	Delivery find(long id) {
		return this.deliveries.find(id).orElseThrow();
	}

	int count(DeliveryState state) {
		return this.jdbc.sql("select count(*) from app.delivery where state = ?")
			.param(state.name())
			.query(Integer.class)
			.single();
	}

}
