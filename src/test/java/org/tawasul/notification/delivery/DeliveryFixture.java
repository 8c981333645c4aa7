package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.DigestRenderer;
import org.tawasul.notification.DirectMessages;
import org.tawasul.notification.MessageRenderer;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.publicurl.TestPublicUrl;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The delivery of messages put together by hand on the test's database: with its own
 * gateways and clock.
 */
final class DeliveryFixture {

	/** So that no two tests send to the same number: limits count by number. */
	private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(10_000_000);

	final MutableClock clock = new MutableClock(DeliverySamples.MORNING);

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final DeliveryProperties properties = DeliverySamples.properties();

	final JdbcClient jdbc;

	final DeliveryRepository repository;

	final DeliveryService deliveries;

	private final ApplicationContext beans;

	private final PlatformTransactionManager transactions;

	private final DigestRenderer digestRenderer;

	DeliveryFixture(ApplicationContext beans) {
		this(beans, beans.getBean(DigestRenderer.class));
	}

	DeliveryFixture(ApplicationContext beans, DigestRenderer digestRenderer) {
		this.beans = beans;
		this.jdbc = beans.getBean(JdbcClient.class);
		this.transactions = beans.getBean(PlatformTransactionManager.class);
		this.repository = beans.getBean(DeliveryRepository.class);
		this.digestRenderer = digestRenderer;
		this.deliveries = new DeliveryService(this.repository, new GatewayRegistry(List.of()),
				DeliverySamples.quietHours(), DeliverySamples.digest(), beans.getBean(AuditTrail.class), this.clock);
		this.jdbc.sql("delete from app.delivery").update();
	}

	RecipientResolver resolver(MessageGateway... gateways) {
		return new RecipientResolver(new GatewayRegistry(List.of(gateways)),
				this.beans.getBean(MinistryDirectory.class), this.repository, this.properties,
				DeliverySamples.quietHours(), DeliverySamples.digest(), unreached(gateways), this.clock);
	}

	DirectMessages directMessages(MessageGateway... gateways) {
		return new DirectMessageQueue(new GatewayRegistry(List.of(gateways)),
				this.beans.getBean(MinistryDirectory.class), this.repository, this.properties,
				DeliverySamples.quietHours(), new MailSenderProperties(null, null, Duration.ofSeconds(1)),
				TestPublicUrl.at("https://tawasul.example"), this.clock);
	}

	private UnreachedCaseService unreached(MessageGateway... gateways) {
		return new UnreachedCaseService(new GatewayRegistry(List.of(gateways)), this.repository,
				this.beans.getBean(Outbox.class), this.beans.getBean(CaseService.class),
				this.beans.getBean(MinistryDirectory.class), this.jdbc, this.clock, this.transactions);
	}

	private DailyLimit limit() {
		return new DailyLimit(this.repository, this.properties);
	}

	private UrgentPace pace() {
		return new UrgentPace(this.repository, limit(), DeliverySamples.urgent());
	}

	DeliveryQueue queue() {
		return new DeliveryQueue(this.jdbc, this.repository, limit(), pace(), DeliverySamples.quietHours(),
				this.properties, this.clock, this.transactions);
	}

	DeliveryResults results() {
		return new DeliveryResults(this.repository, this.properties, unreached(new FakeGateway(DeliveryChannel.SMS)),
				this.meters, this.clock);
	}

	/** Renews when the test says so: its lease is minutes. */
	LeaseRenewal leases() {
		return new LeaseRenewal(this.repository, this.properties, this.clock);
	}

	MessageSender sender(MessageGateway gateway) {
		return sender(gateway, this.properties.threads());
	}

	MessageSender sender(MessageGateway gateway, int threads) {
		DigestService digests = new DigestService(this.repository, this.digestRenderer,
				new DigestSelection(this.repository, DeliverySamples.digest(), pace(), limit(), this.clock), this.clock,
				this.transactions);
		CircuitBreaker breaker = MessagePipelineConfiguration.circuitBreaker(gateway.channel(), this.properties,
				this.clock);
		return new MessageSender(gateway, queue(), digests, this.beans.getBean(MessageRenderer.class),
				this.beans.getBean(MailAttachments.class), leases(), results(), breaker, threads);
	}

	/** A message that is rendered. */
	OutboxMessage message(CaseNumber number, String kind, String username) {
		long id = this.jdbc.sql("""
				insert into app.outbox_message (id, case_number, kind, username, language, facts, written_at,
				 rendered_at, subject, body, short_text)
				values (nextval('app.outbox_seq'), ?, ?, ?, 'ar', '{}', ?, ?, 'موضوع', 'نص', 'نص قصير')
				returning id""")
			.params(number.value(), kind, username, this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		return this.beans.getBean(Outbox.class).find(id).orElseThrow();
	}

	/** One to the reporter, on its way. */
	long toReporter(CaseNumber number, DeliveryChannel channel, String address, boolean urgent) {
		return add(number, channel, null, address, urgent);
	}

	long add(CaseNumber number, DeliveryChannel channel, String username, String address, boolean urgent) {
		OutboxMessage message = message(number, (username != null) ? "NEW_TASK" : "RECEIVED", username);
		resolver(new FakeGateway(channel)).queue(message, channel, address, Locale.forLanguageTag("ar"), urgent);
		return ofMessage(message.getId()).get(0).getId();
	}

	List<Delivery> ofMessage(long message) {
		return this.deliveries.ofMessages(List.of(message)).getOrDefault(message, List.of());
	}

	List<Delivery> ofCase(CaseNumber number) {
		return this.jdbc.sql(
				"select d.id from app.delivery d join app.outbox_message m on m.id = d.message_id where m.case_number = ?")
			.param(number.value())
			.query(Long.class)
			.list()
			.stream()
			.map(this::find)
			.toList();
	}

	List<Long> manySms(CaseNumber number, int howMany) {
		int start = NEXT_NUMBER.getAndAdd(howMany);
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
