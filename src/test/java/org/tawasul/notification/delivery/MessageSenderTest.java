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
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.notification.DigestWords;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class MessageSenderTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private EntityManager entities;

	@Autowired
	private DigestWords digestWords;

	@Autowired
	private HikariDataSource connections;

	@Autowired
	private CaseScenario life;

	private DeliveryTestBed office;

	private CaseNumber number;

	private final FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);

	private final FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);

	private MessageSender sender;

	@BeforeEach
	void openTheOffice() {
		this.number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.office = new DeliveryTestBed(this.jdbc, this.transactions, this.entities, this.digestWords);
		this.sender = this.office.sender(this.sms);
	}

	@AfterEach
	void closeIt() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void eachLeavesOnceAndIsRemembered() {
		List<Long> ids = this.office.manySms(this.number, 30);
		assertThat(turn()).isEqualTo(30);
		assertThat(turn()).isZero();
		assertThat(this.sms.taken()).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(this.office.find(ids.get(0)).sentAt()).isEqualTo(DeliverySamples.MORNING);
		assertThat(this.office.deliveries.ofCase(this.number)).hasSize(30)
			.allSatisfy((delivery) -> assertThat(delivery.state()).isEqualTo(DeliveryState.SENT));
		assertThat(this.office.deliveries.text(ids.get(0)).orElseThrow())
			.isEqualTo(new DeliveryText("موضوع", "نص", "<p>نص</p>", "نص قصير"));
		assertThat(this.office.meters.counter("tawasul.messages.sent", "channel", "sms").count()).isEqualTo(30);
	}

	@Test
	void nothingOfTheDatabaseIsHeldWhileTalkingToTheGateway() {
		Set<Integer> held = ConcurrentHashMap.newKeySet();
		this.office.manySms(this.number, 1);
		this.sms.does((parcel) -> {
			held.add(this.connections.getHikariPoolMXBean().getActiveConnections());
			return DeliveryOutcome.sent();
		});
		// The other workers have looked by then, or are about to: only ours counts.
		new MessageSender(this.sms, this.office.claims(), this.office.results(), this.office.breaker(), 1)
			.sendDue(() -> true);
		assertThat(held).containsExactly(0);
	}

	@Test
	void twoNodesAtOnceSendEachOnce() throws Exception {
		List<Long> ids = this.office.manySms(this.number, 200);
		MessageSender other = this.office.sender(this.sms);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		Callable<Integer> one = this::turn;
		Callable<Integer> two = () -> other.sendDue(() -> true);
		int tried = 0;
		for (Future<Integer> count : nodes.invokeAll(List.of(one, two))) {
			tried += count.get();
		}
		nodes.shutdown();
		assertThat(tried).isEqualTo(200);
		assertThat(this.sms.taken()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void aNodeThatDiesInTheMiddleIsFollowedByAnotherWithTheSameId() {
		long id = this.office.manySms(this.number, 1).get(0);
		OutgoingMessage first = this.office.claims().claimNext(DeliveryChannel.SMS, false).orElseThrow();
		assertThat(turn()).as("while it may still be at work").isZero();
		this.office.clock.advance(Duration.ofMinutes(3));
		assertThat(turn()).isEqualTo(1);
		assertThat(this.sms.sendingIds()).containsExactly(first.sendingId());
		assertThat(this.office.find(id).state()).isEqualTo(DeliveryState.SENT);
		this.office.results().record(DeliveryChannel.SMS, first, DeliveryOutcome.failed(FailureReason.NO_ANSWER, null));
		assertThat(this.office.find(id).state()).as("what was taken was taken").isEqualTo(DeliveryState.SENT);
	}

	@Test
	void onePoisonAmongAThousandStopsNobody() {
		List<Long> ids = this.office.manySms(this.number, 1000);
		long poison = ids.get(500);
		this.sms.does((parcel) -> {
			if (parcel.id() == poison) {
				throw new IllegalStateException("+966559999999 cannot be");
			}
			return DeliveryOutcome.sent();
		});
		assertThat(turn()).isEqualTo(1000);
		assertThat(this.sms.taken()).hasSize(999).doesNotHaveDuplicates();
		passTime(Duration.ofMinutes(5), Duration.ofHours(5));
		assertThat(this.office.deliveries.failed(null, null, 10)).singleElement().satisfies((failed) -> {
			assertThat(failed.id()).isEqualTo(poison);
			assertThat(failed.reason()).isEqualTo(FailureReason.OWN_FAULT);
			assertThat(failed.attempts()).isBetween(8, 14);
		});
	}

	@Test
	void whatFailsForGoodIsListedAtOnceAndSentAgainWhenSomebodySaysSo(CapturedOutput output) {
		List<Long> ids = this.office.manySms(this.number, 3);
		this.sms.does((parcel) -> DeliveryOutcome.failed(FailureReason.NO_SUCH_ADDRESS, "550 " + parcel.address()));
		turn();
		assertThat(this.office.deliveries.failedByReason()).containsEntry(FailureReason.NO_SUCH_ADDRESS, 3);
		assertThat(this.office.deliveries.failed(FailureReason.NO_SUCH_ADDRESS, ids.get(2), 1)).singleElement()
			.satisfies((failed) -> assertThat(failed.id()).isEqualTo(ids.get(1)));
		assertThat(this.office.deliveries.failed(FailureReason.BAD_ADDRESS, null, 10)).isEmpty();
		this.sms.isBack();
		assertThat(turn()).isZero();
		assertThat(this.office.deliveries.resend(ids.get(0), "admin")).isTrue();
		assertThat(this.office.deliveries.resend(ids.get(0), "admin")).as("it waits").isFalse();
		assertThat(this.office.deliveries.resendAll(FailureReason.NO_SUCH_ADDRESS, "admin")).isEqualTo(2);
		assertThat(turn()).isEqualTo(3);
		assertThat(new HashSet<>(this.sms.sendingIds())).as("each by its one id").hasSize(3);
		assertThat(output).contains("put back into the queue by admin")
			.doesNotContain("+9665")
			.doesNotContain("نص قصير");
	}

	@Test
	void afterFourHoursOfTryingAMessageIsGivenUp() {
		long id = this.office.manySms(this.number, 1).get(0);
		this.sms.does((parcel) -> DeliveryOutcome.failed(FailureReason.NOT_ACCEPTED, "200 no /t/geheimer-schluessel"));
		passTime(Duration.ofSeconds(30), Duration.ofHours(4).minusMinutes(1));
		assertThat(this.office.find(id).state()).isEqualTo(DeliveryState.WAITING);
		passTime(Duration.ofSeconds(30), Duration.ofMinutes(2));
		Delivery failed = this.office.find(id);
		assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
		assertThat(failed.answer()).contains("200 no").doesNotContain("geheim");
		assertThat(failed.attempts()).isBetween(8, 14);
	}

	@Test
	void aGatewayThatIsDownForAnHourCostsFewTriesAndNothingIsLost() {
		List<Long> ids = this.office.manySms(this.number, 100);
		this.sms.isAway();
		passTime(Duration.ofSeconds(5), Duration.ofHours(1));
		assertThat(this.sms.asked()).as("tries in an hour").isBetween(20, 60);
		assertThat(this.office.count(DeliveryState.FAILED)).isZero();
		this.sms.isBack();
		passTime(Duration.ofSeconds(5), Duration.ofHours(1));
		assertThat(this.sms.taken()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void oneGatewayThatIsDownDoesNotHoldTheOther() {
		this.office.manySms(this.number, 10);
		long letter = this.office.toReporter(this.number, DeliveryChannel.EMAIL, "noura@moe.example", false);
		this.sms.isAway();
		turn();
		this.office.sender(this.mail).sendDue(() -> true);
		assertThat(this.mail.taken()).containsExactly(letter);
	}

	@Test
	void aMobileNumberGetsTenADayAndTheVeryImportantFirstWhenThereIsRoom() {
		for (int i = 0; i < 12; i++) {
			this.office.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false);
		}
		long other = this.office.toReporter(this.number, DeliveryChannel.SMS, "+966550000001", false);
		turn();
		assertThat(this.sms.taken()).hasSize(11).contains(other);
		this.office.clock.advance(Duration.ofHours(1));
		long urgent = this.office.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, true);
		assertThat(turn()).isZero();
		this.office.clock.advance(Duration.ofHours(22).plusMinutes(59));
		assertThat(turn()).isZero();
		this.office.clock.advance(Duration.ofMinutes(1));
		assertThat(turn()).isEqualTo(3);
		assertThat(this.sms.taken().get(11)).isEqualTo(urgent);
	}

	@Test
	void nightsAreQuietButForTheVeryImportant() {
		this.office.clock.setTo(Instant.parse("2026-11-22T18:59:00Z"));
		long before = this.office.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false);
		this.office.clock.setTo(Instant.parse("2026-11-22T19:01:00Z"));
		long normal = this.office.toReporter(this.number, DeliveryChannel.SMS, "+966550000001", false);
		long urgent = this.office.toReporter(this.number, DeliveryChannel.SMS, "+966550000002", true);
		turn();
		assertThat(this.sms.taken()).containsExactly(urgent);
		this.office.clock.setTo(Instant.parse("2026-11-23T04:00:00Z"));
		turn();
		assertThat(this.sms.taken()).containsExactlyInAnyOrder(urgent, before, normal);
	}

	@Test
	void onePersonsManyBecomeOneDigestThatStandsForThem() {
		this.sender = this.office.sender(this.mail);
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			ids.add(this.office.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", false));
		}
		long urgent = this.office.add(this.number, DeliveryChannel.EMAIL, "coordinator", "c@moe.example", true);
		long two = this.office.add(this.number, DeliveryChannel.EMAIL, "head", "h@moe.example", false);
		assertThat(turn()).as("the others wait for company").isEqualTo(1);
		this.office.clock.advance(Duration.ofMinutes(1));
		assertThat(turn()).isEqualTo(2);
		long digest = this.mail.taken().stream().filter((id) -> id != urgent && id != two).findAny().orElseThrow();
		assertThat(this.office.deliveries.ofDigest(digest)).extracting(Delivery::id).containsExactlyElementsOf(ids);
		assertThat(this.office.find(digest).isDigest()).isTrue();
		assertThat(this.office.find(ids.get(0)).state()).isEqualTo(DeliveryState.SUPERSEDED);
		assertThat(this.office.deliveries.text(digest).orElseThrow().body()).contains(this.number.toString());
		assertThat(this.office.deliveries.ofCase(this.number)).extracting(Delivery::digestId).contains(digest);
	}

	@Test
	void withoutWordsForADigestEachGoesByItself() {
		DigestWords speechless = (messages, language) -> {
			throw new IllegalStateException("no words");
		};
		DeliveryTestBed poor = new DeliveryTestBed(this.jdbc, this.transactions, this.entities, speechless);
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
			ids.add(this.office.toReporter(this.number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false));
			this.office.clock.advance(Duration.ofSeconds(1));
		}
		this.office.manySms(this.number, 40);
		for (int turn = 0; turn < 10; turn++) {
			turn();
		}
		assertThat(this.sms.taken().stream().filter(ids::contains).toList()).containsExactlyElementsOf(ids);
	}

	@Test
	void operatorsSeeThatAGatewayIsInTroubleAndThatItIsBack() {
		QueueStatistics figures = new QueueStatistics(this.jdbc, this.office.clock);
		this.office.manySms(this.number, 20);
		assertThat(figures.of(DeliveryChannel.SMS).waiting()).isEqualTo(20);
		this.sms.isAway();
		turn();
		this.office.clock.advance(Duration.ofMinutes(20));
		QueueStatistics.QueueStatus down = figures.of(DeliveryChannel.SMS);
		assertThat(down.isGatewayInTrouble()).isTrue();
		assertThat(down.late()).isEqualTo(Duration.ofMinutes(20));
		this.sms.isBack();
		turn();
		turn();
		this.office.clock.advance(Duration.ofMinutes(1));
		QueueStatistics.QueueStatus back = figures.of(DeliveryChannel.SMS);
		assertThat(back.isGatewayInTrouble()).isFalse();
		assertThat(back.waiting()).isZero();
		assertThat(back.lastSent()).isNotNull();
	}

	private int turn() {
		return this.sender.sendDue(() -> true);
	}

	private void passTime(Duration step, Duration whole) {
		Instant end = this.office.clock.instant().plus(whole);
		while (this.office.clock.instant().isBefore(end)) {
			turn();
			this.office.clock.advance(step);
		}
	}

}
