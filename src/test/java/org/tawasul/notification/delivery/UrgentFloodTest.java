package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many invented fires are reported, the real one wakes somebody.
 */
@TawasulTest
class UrgentFloodTest {

	private static final Instant NIGHT = Instant.parse("2026-11-22T00:00:00Z");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario scenario;

	private final FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);

	private final FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);

	private final List<CaseNumber> fires = new ArrayList<>();

	private DeliveryFixture fixture;

	@BeforeEach
	void aNight() {
		this.fixture = new DeliveryFixture(this.beans);
		this.fixture.clock.setTo(NIGHT);
		for (int i = 0; i < 11; i++) {
			this.fires.add(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
		}
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void tenFiresAtOnceAreOneMessageThatSaysHowMany() {
		this.fires.forEach(this::tell);
		assertThat(sendDue()).isEqualTo(1);
		assertThat(this.sms.messages()).singleElement()
			.satisfies(
					(message) -> assertThat(message.text().shortText()).contains("11 مستجدا في 11 طلبا", "هاما جدا"));
		this.fixture.clock.advance(Duration.ofSeconds(1));
		CaseNumber real = this.fires.get(0);
		tell(real);
		assertThat(sendDue()).as("the next one goes at once").isEqualTo(1);
		assertThat(this.sms.messages().get(1).text().shortText()).isEqualTo("نص قصير");
	}

	@Test
	void oneByOneTheFirstComeSinglyAndTheOthersTogetherAfterTwoMinutes() {
		for (CaseNumber fire : this.fires) {
			tell(fire);
			sendDue();
			this.fixture.clock.advance(Duration.ofSeconds(1));
		}
		assertThat(this.sms.messages()).hasSize(3);
		this.fixture.clock.advance(Duration.ofMinutes(2));
		assertThat(sendDue()).isEqualTo(1);
		assertThat(this.sms.messages().get(3).text().shortText()).contains("8 مستجدات في 8 طلبات");
		this.fixture.clock.advance(Duration.ofMinutes(15));
		tell(this.fires.get(0));
		assertThat(sendDue()).as("a quarter of an hour later it is one by one again").isEqualTo(1);
	}

	@Test
	void aWholeNightOfInventedFiresDelaysTheRealOneByAQuarterOfAnHourAtMost() {
		for (int minute = 0; minute < 600; minute++) {
			tell(this.fires.get(minute % 10));
			sendDue();
			this.fixture.clock.advance(Duration.ofMinutes(1));
		}
		int sent = this.sms.messages().size();
		assertThat(sent).isBetween(200, 310);
		tell(this.fires.get(10));
		for (int minute = 0; minute < 15; minute++) {
			this.fixture.clock.advance(Duration.ofMinutes(1));
			sendDue();
		}
		assertThat(this.sms.messages()).hasSizeGreaterThan(sent);
		assertThat(this.fixture.ofCase(this.fires.get(10))).singleElement()
			.satisfies((delivery) -> assertThat(delivery.getState()).isNotEqualTo(DeliveryState.WAITING));
	}

	@Test
	void mailboxesAreSparedInTheSameWay() {
		this.fires
			.forEach((fire) -> this.fixture.add(fire, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", true));
		assertThat(this.fixture.sender(this.mail).sendDue(() -> true)).isEqualTo(1);
		assertThat(this.mail.messages()).singleElement()
			.satisfies((message) -> assertThat(message.text().body()).contains(this.fires.get(10).toString()));
	}

	@Test
	void whatIsNotUrgentUsesUpNothingOfTheVeryImportant() {
		for (int i = 0; i < 201; i++) {
			this.fixture.clock.setTo(DeliverySamples.MORNING.plusSeconds(61 * i));
			sendDue();
			this.fixture.add(this.fires.get(0), DeliveryChannel.SMS, "coordinator", DeliverySamples.MOBILE, false);
		}
		assertThat(this.sms.messages()).hasSize(200);
		tell(this.fires.get(10));
		assertThat(sendDue()).isEqualTo(1);
	}

	private void tell(CaseNumber fire) {
		this.fixture.add(fire, DeliveryChannel.SMS, "coordinator", DeliverySamples.MOBILE, true);
	}

	private int sendDue() {
		return this.fixture.sender(this.sms, 1).sendDue(() -> true);
	}

}
