package org.tawasul.notification.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.RenderingService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class RecipientResolverTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private RenderingService rendering;

	private DeliveryFixture fixture;

	private CaseFile file;

	@BeforeEach
	void openTestBed() {
		this.fixture = new DeliveryFixture(this.beans);
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.file = this.cases.find(number).orElseThrow();
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void nothingConfiguredMeansNothingOnItsWay() {
		this.rendering.renderPending();
		assertThat(this.fixture.ofCase(this.file.getNumber())).isEmpty();
	}

	@Test
	void staffGetAnEmailAndAnSmsWhenItIsVeryImportant() {
		boolean very = this.file.getImportance() == Importance.VERY_IMPORTANT;
		List<Delivery> made = make(MessageKind.NEW_TASK, "coordinator", DeliveryChannel.EMAIL, DeliveryChannel.SMS);
		assertThat(made).extracting(Delivery::getChannel).contains(DeliveryChannel.EMAIL);
		assertThat(made).allSatisfy((delivery) -> assertThat(delivery.isUrgent()).isEqualTo(very));
		boolean mobile = this.ministry.person("coordinator").orElseThrow().mobile() != null;
		assertThat(made.stream().anyMatch((delivery) -> delivery.getChannel() == DeliveryChannel.SMS))
			.isEqualTo(very && mobile);
		assertThat(make(MessageKind.WHAT_BECAME, "coordinator", DeliveryChannel.EMAIL, DeliveryChannel.SMS))
			.singleElement()
			.satisfies((delivery) -> assertThat(delivery.isUrgent()).isFalse());
	}

	@Test
	void onlyGatewaysThatThereAreGetAnything() {
		assertThat(make(MessageKind.NEW_TASK, "coordinator", DeliveryChannel.SMS))
			.noneMatch((delivery) -> delivery.getChannel() == DeliveryChannel.EMAIL);
		assertThat(make(MessageKind.NEW_TASK, "nobody-of-ours", DeliveryChannel.EMAIL)).isEmpty();
	}

	@Test
	void theReporterGetsWhateverReachesThem() {
		assertThat(make(MessageKind.RECEIVED, null, DeliveryChannel.EMAIL, DeliveryChannel.SMS))
			.hasSize((int) java.util.stream.Stream.of(this.file.getReport().reporter())
				.flatMap((reporter) -> java.util.stream.Stream.of(reporter.mobile(), reporter.email())
					.filter(java.util.Objects::nonNull))
				.count());
	}

	@Test
	void theMinistersOfficeGetsItsRemindersInOneMessageADay() {
		FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);
		FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);
		CaseNumber number = this.file.getNumber();
		this.scenario.escalateToMinister(number);
		this.scenario.resetClock();
		CaseFile top = this.cases.find(number).orElseThrow();
		for (int i = 0; i < 2; i++) {
			OutboxMessage reminder = this.fixture.message(number, "REMINDER", "offmin.head");
			this.fixture.resolver(mail, sms).dispatch(reminder, MessageKind.REMINDER, top);
		}
		Instant nextMorning = Instant.parse("2026-11-23T05:00:00Z");
		assertThat(this.fixture.ofCase(number)).hasSize(2).allSatisfy((delivery) -> {
			assertThat(delivery.getChannel()).isEqualTo(DeliveryChannel.EMAIL);
			assertThat(delivery.isUrgent()).isFalse();
			assertThat(delivery.getNotBefore()).isBetween(nextMorning, nextMorning.plusSeconds(60));
		});
		this.fixture.clock.setTo(nextMorning.minusSeconds(1));
		assertThat(this.fixture.sender(mail).sendDue(() -> true)).isZero();
		this.fixture.clock.setTo(nextMorning.plusSeconds(60));
		assertThat(this.fixture.sender(mail).sendDue(() -> true)).as("one digest").isEqualTo(1);
	}

	private List<Delivery> make(MessageKind kind, String username, DeliveryChannel... configured) {
		OutboxMessage message = this.fixture.message(this.file.getNumber(), kind.name(), username);
		MessageGateway[] gateways = Arrays.stream(configured).map(FakeGateway::new).toArray(MessageGateway[]::new);
		this.fixture.resolver(gateways).dispatch(message, kind, this.file);
		return this.fixture.ofMessage(message.getId());
	}

}
