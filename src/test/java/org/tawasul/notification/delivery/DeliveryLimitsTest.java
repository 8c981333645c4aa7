package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Category;
import org.tawasul.notification.DigestRenderer;
import org.tawasul.process.CaseScenario;

import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * How many messages a recipient gets, when, and what becomes of the rest.
 */
@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryLimitsTest extends SmsTestBed {

	private final FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);

	@Test
	void aMobileNumberGetsTenADayAndTheVeryImportantFirstWhenThereIsRoom() {
		for (int i = 0; i < 12; i++) {
			this.fixture.toReporter(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")),
					DeliveryChannel.SMS, DeliverySamples.MOBILE, false);
		}
		long other = this.fixture.toReporter(this.number, DeliveryChannel.SMS, "+966550000001", false);
		sendDue();
		assertThat(this.sms.acceptedIds()).hasSize(11).contains(other);
		this.fixture.clock.advance(Duration.ofHours(1));
		long urgent = this.fixture.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, true);
		assertThat(sendDue()).isZero();
		this.fixture.clock.advance(Duration.ofHours(22).plusMinutes(59));
		assertThat(sendDue()).isZero();
		this.fixture.clock.advance(Duration.ofMinutes(1));
		assertThat(sendDue()).isEqualTo(3);
		assertThat(this.sms.acceptedIds().get(11)).isEqualTo(urgent);
	}

	@Test
	void aReportersMailboxGetsTenADayAndADigestOfTheRest() {
		this.sender = this.fixture.sender(this.mail);
		for (int i = 0; i < 40; i++) {
			this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "noura@moe.example", false);
			sendDue();
		}
		assertThat(this.mail.messages()).hasSize(10);
		this.fixture.clock.advance(Duration.ofHours(24));
		assertThat(sendDue()).as("the rest as one").isEqualTo(1);
		long digest = this.mail.acceptedIds().get(10);
		assertThat(this.fixture.deliveries.ofDigest(digest)).hasSize(30);
		assertThat(this.fixture.find(digest).getText().body()).contains(this.number.toString(), "/t/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Noura%d@moe.example", "noura+%d@moe.example", "nouRA+a%d@MOE.example" })
	void anotherSpellingIsNoOtherMailbox(String spelling) {
		this.sender = this.fixture.sender(this.mail);
		long other = this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "noura2@moe.example", false);
		for (int i = 0; i < 15; i++) {
			String letters = Integer.toBinaryString(16 + i).replace('1', 'A').replace('0', 'a');
			this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, spelling.replace("%d", letters), false);
		}
		sendDue();
		assertThat(this.mail.acceptedIds()).hasSize(11).contains(other);
	}

	@Test
	void theMinistrysOwnNumbersHaveAHigherLimit() {
		for (int i = 0; i < 12; i++) {
			this.fixture.add(this.number, DeliveryChannel.SMS, "coordinator", DeliverySamples.MOBILE, true);
			this.fixture.clock.advance(Duration.ofMinutes(5));
			assertThat(sendDue()).isEqualTo(1);
		}
		long toReporter = this.fixture.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, true);
		assertThat(sendDue()).isEqualTo(1);
		assertThat(this.sms.acceptedIds()).as("staff's messages are not counted").contains(toReporter);
	}

	@Test
	void nightsAreQuietButForTheVeryImportant() {
		this.fixture.clock.setTo(Instant.parse("2026-11-22T18:59:00Z"));
		long before = this.fixture.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false);
		this.fixture.clock.setTo(Instant.parse("2026-11-22T19:01:00Z"));
		long normal = this.fixture.toReporter(this.number, DeliveryChannel.SMS, "+966550000001", false);
		long urgent = this.fixture.toReporter(this.number, DeliveryChannel.SMS, "+966550000002", true);
		sendDue();
		assertThat(this.sms.acceptedIds()).containsExactly(urgent);
		this.fixture.clock.setTo(Instant.parse("2026-11-23T04:00:00Z"));
		sendDue();
		assertThat(this.sms.acceptedIds()).containsExactlyInAnyOrder(urgent, before, normal);
	}

	@Test
	void onePersonsManyBecomeOneDigestThatStandsForThem() {
		this.sender = this.fixture.sender(this.mail);
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			ids.add(this.fixture.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", false));
		}
		long urgent = this.fixture.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", true);
		long two = this.fixture.add(this.number, DeliveryChannel.EMAIL, "head", "h@moe.example", false);
		assertThat(sendDue()).as("the others wait for company").isEqualTo(1);
		this.fixture.clock.advance(Duration.ofMinutes(1));
		assertThat(sendDue()).isEqualTo(2);
		long digest = this.mail.acceptedIds()
			.stream()
			.filter((id) -> id != urgent && id != two)
			.findAny()
			.orElseThrow();
		assertThat(this.fixture.deliveries.ofDigest(digest)).extracting(Delivery::getId).containsExactlyElementsOf(ids);
		assertThat(this.fixture.find(digest).isDigest()).isTrue();
		assertThat(this.fixture.find(ids.get(0)).getState()).isEqualTo(DeliveryState.SUPERSEDED);
		assertThat(this.fixture.find(digest).getText().body()).contains(this.number.toString());
		assertThat(this.fixture.ofCase(this.number)).extracting(Delivery::getDigestId).contains(digest);
	}

	@Test
	void withoutADigestEachIsSentByItself() {
		DigestRenderer broken = mock(DigestRenderer.class, (call) -> {
			throw new IllegalStateException("no words");
		});
		DeliveryFixture poor = new DeliveryFixture(this.beans, broken);
		for (int i = 0; i < 4; i++) {
			poor.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", false);
		}
		poor.clock.advance(Duration.ofMinutes(1));
		assertThat(poor.sender(this.mail).sendDue(() -> true)).isEqualTo(4);
	}

	@Test
	void onePersonGetsThemOneAfterTheOther() {
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			ids.add(this.fixture.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false));
			this.fixture.clock.advance(Duration.ofSeconds(1));
		}
		this.fixture.manySms(this.number, 40);
		for (int turn = 0; turn < 10; turn++) {
			sendDue();
		}
		assertThat(this.sms.acceptedIds().stream().filter(ids::contains).toList()).containsExactlyElementsOf(ids);
	}

}
