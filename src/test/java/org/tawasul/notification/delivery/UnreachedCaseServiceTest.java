package org.tawasul.notification.delivery;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.RenderingService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A very important case reaches somebody by SMS even when the numbers of those who are
 * told do not work.
 */
@TawasulTest
class UnreachedCaseServiceTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Outbox outbox;

	@Autowired
	private RenderingService rendering;

	private final FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);

	private DeliveryFixture fixture;

	private CaseNumber fire;

	@BeforeEach
	void aFire() {
		this.fixture = new DeliveryFixture(this.beans);
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void whenNoNumberWorksTheNextPersonUpIsTold() {
		this.sms.respondWith((message) -> DeliveryOutcome.failed(FailureReason.NO_SUCH_ADDRESS, null));
		queueAll();
		send();
		assertThat(unreached()).containsExactly("handlers_unreached:director");
		queue("director", MessageKind.HANDLERS_UNREACHED);
		send();
		assertThat(unreached()).containsExactly("handlers_unreached:director", "handlers_unreached:undersecretary");
	}

	@Test
	void asLongAsOneNumberWorksNobodyElseIsDisturbed() {
		String working = this.ministry.person("coordinator2").orElseThrow().mobile();
		this.sms.respondWith((message) -> message.address().equals(working) ? DeliveryOutcome.sent()
				: DeliveryOutcome.failed(FailureReason.NO_SUCH_ADDRESS, null));
		queueAll();
		send();
		assertThat(unreached()).isEmpty();
	}

	@Test
	void aGatewayThatIsDownIsNoReasonToTellOthers() {
		this.sms.goDown();
		queueAll();
		send();
		assertThat(unreached()).isEmpty();
	}

	@Test
	void whoeverHasNoNumberIsFollowedByThoseWhoHaveOne() {
		CaseFile file = this.scenario.file(this.fire);
		this.jdbc.sql("delete from app.outbox_message where case_number = ? and username <> 'care'")
			.param(this.fire.value())
			.update();
		OutboxMessage message = this.fixture.message(this.fire, "NEW_TASK", "nobody-with-a-number");
		this.jdbc.sql("update app.outbox_message set written_at = now() where id = ?").param(message.getId()).update();
		this.fixture.resolver(this.sms).dispatch(message, MessageKind.NEW_TASK, file);
		assertThat(unreached()).containsExactly("handlers_unreached:head");
	}

	private void queueAll() {
		this.scenario.messages(this.fire)
			.stream()
			.map((message) -> message.split(":"))
			.filter((message) -> !message[1].equals("reporter"))
			.forEach((message) -> queue(message[1], MessageKind.of(message[0])));
	}

	private void queue(String username, MessageKind kind) {
		this.rendering.renderPending();
		CaseFile file = this.scenario.file(this.fire);
		this.outbox.toStaffSince(this.fire, List.of(kind), file.getReceivedAt())
			.stream()
			.filter((message) -> username.equals(message.getUsername()))
			.filter((message) -> this.fixture.ofMessage(message.getId()).isEmpty())
			.forEach((message) -> this.fixture.resolver(this.sms)
				.queue(message, DeliveryChannel.SMS, this.ministry.person(username).orElseThrow().mobile(),
						message.getLanguage(), true));
	}

	private void send() {
		this.fixture.sender(this.sms, 1).sendDue(() -> true);
	}

	private List<String> unreached() {
		return this.scenario.messages(this.fire)
			.stream()
			.filter((message) -> message.startsWith("handlers_unreached"))
			.toList();
	}

}
