package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.notification.DigestRenderer;
import org.tawasul.notification.RenderedMessage;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class MessageSenderTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private HikariDataSource connections;

	@Autowired
	private CaseScenario scenario;

	private DeliveryFixture fixture;

	private CaseNumber number;

	private final FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);

	private final FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);

	private MessageSender sender;

	@BeforeEach
	void openTestBed() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.fixture = new DeliveryFixture(this.beans);
		this.sender = this.fixture.sender(this.sms);
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void eachLeavesOnceAndIsRemembered() {
		List<Long> ids = this.fixture.manySms(this.number, 30);
		assertThat(sendDue()).isEqualTo(30);
		assertThat(sendDue()).isZero();
		assertThat(this.sms.acceptedIds()).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(this.fixture.find(ids.get(0)).getSentAt()).isEqualTo(DeliverySamples.MORNING);
		assertThat(this.fixture.ofCase(this.number)).hasSize(30)
			.allSatisfy((delivery) -> assertThat(delivery.getState()).isEqualTo(DeliveryState.SENT));
		assertThat(this.fixture.find(ids.get(0)).getText()).isEqualTo(new RenderedMessage("موضوع", "نص", "نص قصير"));
		assertThat(this.fixture.meters.counter("tawasul.messages.sent", "channel", "sms").count()).isEqualTo(30);
	}

	@Test
	void nothingOfTheDatabaseIsHeldWhileTalkingToTheGateway() {
		Set<Integer> held = ConcurrentHashMap.newKeySet();
		this.fixture.manySms(this.number, 1);
		this.sms.respondWith((message) -> {
			held.add(this.connections.getHikariPoolMXBean().getActiveConnections());
			return DeliveryOutcome.sent();
		});
		// The other workers have looked by then, or are about to: only ours counts.
		this.fixture.sender(this.sms, 1).sendDue(() -> true);
		assertThat(held).containsExactly(0);
	}

	@Test
	void nothingOfTheDatabaseIsHeldWhileADigestIsRendered() {
		Set<Integer> held = ConcurrentHashMap.newKeySet();
		DigestRenderer observed = mock(DigestRenderer.class, (call) -> {
			held.add(this.connections.getHikariPoolMXBean().getActiveConnections());
			return call.getMethod().getName().equals("html") ? "<p>ملخص</p>"
					: new RenderedMessage("ملخص", "نص", "نص قصير");
		});
		DeliveryFixture other = new DeliveryFixture(this.beans, observed);
		for (int i = 0; i < 3; i++) {
			other.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", false);
		}
		other.clock.advance(Duration.ofMinutes(1));
		assertThat(other.sender(this.mail, 1).sendDue(() -> true)).isEqualTo(1);
		assertThat(this.mail.messages()).singleElement()
			.satisfies((mail) -> assertThat(mail.html()).isEqualTo("<p>ملخص</p>"));
		assertThat(held).containsExactly(0);
	}

	@Test
	void twoNodesAtOnceSendEachOnce() throws Exception {
		List<Long> ids = this.fixture.manySms(this.number, 200);
		MessageSender other = this.fixture.sender(this.sms);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		Callable<Integer> one = this::sendDue;
		Callable<Integer> two = () -> other.sendDue(() -> true);
		int tried = 0;
		for (Future<Integer> count : nodes.invokeAll(List.of(one, two))) {
			tried += count.get();
		}
		nodes.shutdown();
		assertThat(tried).isEqualTo(200);
		assertThat(this.sms.acceptedIds()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void aMessageStaysWithItsWorkerHoweverLongTheGatewayTakes() {
		long id = this.fixture.manySms(this.number, 1).get(0);
		this.fixture.queue().claimNext(DeliveryChannel.SMS, false).orElseThrow();
		try (LeaseRenewal leases = this.fixture.leases()) {
			leases.during(id, () -> {
				for (int minute = 0; minute < 10; minute++) {
					this.fixture.clock.advance(Duration.ofMinutes(1));
					leases.renew();
				}
				return null;
			});
			assertThat(sendDue()).as("while it was renewed").isZero();
			this.fixture.clock.advance(Duration.ofMinutes(3));
			leases.renew();
		}
		assertThat(sendDue()).as("after its worker has died").isEqualTo(1);
	}

	@Test
	void aNodeThatDiesInTheMiddleIsFollowedByAnotherWithTheSameId() {
		long id = this.fixture.manySms(this.number, 1).get(0);
		Delivery first = this.fixture.queue().claimNext(DeliveryChannel.SMS, false).orElseThrow();
		assertThat(sendDue()).as("while it may still be at work").isZero();
		this.fixture.clock.advance(Duration.ofMinutes(3));
		assertThat(sendDue()).isEqualTo(1);
		assertThat(this.sms.sendingIds()).containsExactly(first.getSendingId());
		assertThat(this.fixture.find(id).getState()).isEqualTo(DeliveryState.SENT);
		this.fixture.results().record(first, DeliveryOutcome.failed(FailureReason.NO_ANSWER, null));
		assertThat(this.fixture.find(id).getState()).as("what was taken was taken").isEqualTo(DeliveryState.SENT);
	}

	@Test
	void onePoisonAmongAThousandStopsNobody() {
		List<Long> ids = this.fixture.manySms(this.number, 1000);
		long poison = ids.get(500);
		this.sms.respondWith((message) -> {
			if (message.id() == poison) {
				throw new IllegalStateException("+966559999999 cannot be");
			}
			return DeliveryOutcome.sent();
		});
		assertThat(sendDue()).isEqualTo(1000);
		assertThat(this.sms.acceptedIds()).hasSize(999).doesNotHaveDuplicates();
		passTime(Duration.ofMinutes(5), Duration.ofHours(5));
		assertThat(this.fixture.deliveries.failed(null, null, 10)).singleElement().satisfies((failed) -> {
			assertThat(failed.getId()).isEqualTo(poison);
			assertThat(failed.getReason()).isEqualTo(FailureReason.OWN_FAULT);
			assertThat(failed.getAttempts()).isBetween(8, 14);
		});
	}

	@Test
	void whatFailsForGoodIsListedAtOnceAndSentAgainWhenSomebodySaysSo(CapturedOutput output) {
		List<Long> ids = this.fixture.manySms(this.number, 3);
		this.sms.respondWith(
				(message) -> DeliveryOutcome.failed(FailureReason.NO_SUCH_ADDRESS, "550 " + message.address()));
		sendDue();
		assertThat(this.fixture.deliveries.failedByReason()).containsEntry(FailureReason.NO_SUCH_ADDRESS, 3);
		assertThat(this.fixture.deliveries.failed(FailureReason.NO_SUCH_ADDRESS, ids.get(2), 1)).singleElement()
			.satisfies((failed) -> assertThat(failed.getId()).isEqualTo(ids.get(1)));
		assertThat(this.fixture.deliveries.failed(FailureReason.BAD_ADDRESS, null, 10)).isEmpty();
		this.sms.recover();
		assertThat(sendDue()).isZero();
		assertThat(this.fixture.deliveries.resend(ids.get(0), "admin")).isTrue();
		assertThat(this.fixture.deliveries.resend(ids.get(0), "admin")).as("it waits").isFalse();
		assertThat(this.fixture.deliveries.resendAll(FailureReason.NO_SUCH_ADDRESS, "admin")).isEqualTo(2);
		assertThat(this.jdbc.sql(
				"select details ->> 'count' from app.audit_entry where action = 'MESSAGE_RESENT' order by id desc limit 1")
			.query(String.class)
			.single()).as("the audit trail").isEqualTo("2");
		assertThat(sendDue()).isEqualTo(3);
		assertThat(new HashSet<>(this.sms.sendingIds())).as("each by its one id").hasSize(3);
		assertThat(output).contains("put back into the queue by admin")
			.doesNotContain("+9665")
			.doesNotContain("نص قصير");
	}

	@Test
	void afterFourHoursOfTryingAMessageIsGivenUp() {
		long id = this.fixture.manySms(this.number, 1).get(0);
		this.sms.respondWith(
				(message) -> DeliveryOutcome.failed(FailureReason.NOT_ACCEPTED, "200 no /t/geheimer-schluessel"));
		passTime(Duration.ofSeconds(30), Duration.ofHours(4).minusMinutes(1));
		assertThat(this.fixture.find(id).getState()).isEqualTo(DeliveryState.WAITING);
		passTime(Duration.ofSeconds(30), Duration.ofMinutes(2));
		Delivery failed = this.fixture.find(id);
		assertThat(failed.getState()).isEqualTo(DeliveryState.FAILED);
		assertThat(failed.getAnswer()).contains("200 no").doesNotContain("geheim");
		assertThat(failed.getAttempts()).isBetween(8, 14);
	}

	@Test
	void aGatewayThatIsDownForAnHourCostsFewTriesAndNothingIsLost() {
		List<Long> ids = this.fixture.manySms(this.number, 100);
		this.sms.goDown();
		passTime(Duration.ofSeconds(5), Duration.ofHours(1));
		assertThat(this.sms.countAttempts()).as("tries in an hour").isBetween(20, 60);
		assertThat(this.fixture.count(DeliveryState.FAILED)).isZero();
		this.sms.recover();
		passTime(Duration.ofSeconds(5), Duration.ofHours(1));
		assertThat(this.sms.acceptedIds()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void oneGatewayThatIsDownDoesNotHoldTheOther() {
		this.fixture.manySms(this.number, 10);
		long letter = this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "noura@moe.example", false);
		this.sms.goDown();
		sendDue();
		this.fixture.sender(this.mail).sendDue(() -> true);
		assertThat(this.mail.acceptedIds()).containsExactly(letter);
	}

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

	@Test
	void operatorsSeeThatAGatewayIsInTroubleAndThatItIsBack() {
		QueueStatistics statistics = new QueueStatistics(this.fixture.repository, this.fixture.clock);
		this.fixture.manySms(this.number, 20);
		assertThat(statistics.of(DeliveryChannel.SMS).waiting()).isEqualTo(20);
		this.sms.goDown();
		sendDue();
		this.fixture.clock.advance(Duration.ofMinutes(20));
		QueueStatus down = statistics.of(DeliveryChannel.SMS);
		assertThat(down.isGatewayInTrouble()).isTrue();
		assertThat(down.late()).isEqualTo(Duration.ofMinutes(20));
		this.sms.recover();
		sendDue();
		sendDue();
		this.fixture.clock.advance(Duration.ofMinutes(1));
		QueueStatus back = statistics.of(DeliveryChannel.SMS);
		assertThat(back.isGatewayInTrouble()).isFalse();
		assertThat(back.waiting()).isZero();
		assertThat(back.lastSent()).isNotNull();
	}

	private int sendDue() {
		return this.sender.sendDue(() -> true);
	}

	private void passTime(Duration step, Duration whole) {
		Instant end = this.fixture.clock.instant().plus(whole);
		while (this.fixture.clock.instant().isBefore(end)) {
			sendDue();
			this.fixture.clock.advance(step);
		}
	}

}
