package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.notification.DigestRenderer;
import org.tawasul.notification.RenderedMessage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class MessageSenderTest extends SmsTestBed {

	@Autowired
	private HikariDataSource connections;

	private final FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);

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

	private void passTime(Duration step, Duration whole) {
		Instant end = this.fixture.clock.instant().plus(whole);
		while (this.fixture.clock.instant().isBefore(end)) {
			sendDue();
			this.fixture.clock.advance(step);
		}
	}

}
