package org.tawasul.notification.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.RenderingService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The real scheduler on two nodes, with the table of our migration. */
@TawasulTest
class MessagePipelineTest {

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void theSchedulerLetsMessagesLeaveOnWhateverNode() throws Exception {
		DeliveryFixture fixture = new DeliveryFixture(this.beans);
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		List<Long> ids = fixture.manySms(number, 25);
		FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);
		try (MessagePipeline first = pipeline(fixture, sms); MessagePipeline second = pipeline(fixture, sms)) {
			Scheduler one = node("one", first);
			Scheduler two = node("two", second);
			try {
				one.start();
				two.start();
				Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sms.acceptedIds().size() >= 25);
			}
			finally {
				one.stop();
				two.stop();
				this.jdbc.sql("delete from app.scheduled_tasks where task_name = 'messages'").update();
			}
		}
		assertThat(sms.acceptedIds()).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(fixture.count(DeliveryState.SENT)).isEqualTo(25);
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void aGatewayThatHangsHoldsUpNeitherTheOtherChannelNorTheNextPoll() throws Exception {
		DeliveryFixture fixture = new DeliveryFixture(this.beans);
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		fixture.toReporter(number, DeliveryChannel.SMS, DeliverySamples.MOBILE, false);
		FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);
		FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);
		CountDownLatch hanging = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		sms.respondWith((message) -> {
			hanging.countDown();
			return await(released) ? DeliveryOutcome.sent() : DeliveryOutcome.failed(FailureReason.NO_ANSWER, null);
		});
		try (MessagePipeline pipeline = pipeline(fixture, sms, mail)) {
			pipeline.poll(() -> true);
			assertThat(await(hanging)).isTrue();
			long letter = fixture.toReporter(number, DeliveryChannel.EMAIL, "noura@moe.example", false);
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
				pipeline.poll(() -> true);
				return mail.acceptedIds().contains(letter);
			});
			assertThat(sms.countAttempts()).as("it is not asked again meanwhile").isEqualTo(1);
			released.countDown();
		}
		assertThat(fixture.count(DeliveryState.SENT)).isEqualTo(2);
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void aCalendarFileGoesWithTheMailAndNotWithTheSms() throws Exception {
		DeliveryFixture fixture = new DeliveryFixture(this.beans);
		FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);
		FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);
		List<OutgoingMessage> left = new CopyOnWriteArrayList<>();
		for (FakeGateway gateway : List.of(sms, mail)) {
			gateway.respondWith((message) -> {
				left.add(message);
				return DeliveryOutcome.sent();
			});
		}
		this.transactions.executeWithoutResult((status) -> fixture.directMessages(sms, mail)
			.toAddress(DeliverySamples.MOBILE, "sara@moe.example", Locale.forLanguageTag("ar"),
					new DirectMessage("MEETING", "موعد", "نص", "نص قصير", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
		try (MessagePipeline pipeline = pipeline(fixture, sms, mail)) {
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
				pipeline.poll(() -> true);
				return left.size() == 2;
			});
		}
		assertThat(left).filteredOn((message) -> message.address().equals("sara@moe.example"))
			.extracting(OutgoingMessage::calendar)
			.containsExactly("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
		assertThat(left).filteredOn((message) -> message.address().equals(DeliverySamples.MOBILE))
			.extracting(OutgoingMessage::calendar)
			.containsOnlyNulls();
		this.jdbc.sql("delete from app.delivery").update();
	}

	@Test
	void aMailWhoseFileNobodyMakesFailsAndIsShown() throws Exception {
		DeliveryFixture fixture = new DeliveryFixture(this.beans);
		FakeGateway mail = new FakeGateway(DeliveryChannel.EMAIL);
		this.transactions.executeWithoutResult((status) -> fixture.directMessages(mail)
			.toAddress(null, "sara@moe.example", Locale.forLanguageTag("ar"),
					new DirectMessage("PERIODIC_REPORT", "التقرير", "نص", "نص قصير", null, "nobody:1")));
		try (MessagePipeline pipeline = pipeline(fixture, mail)) {
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
				pipeline.poll(() -> true);
				return this.jdbc.sql("select count(*) from app.delivery where reason = 'OWN_FAULT'")
					.query(Integer.class)
					.single() == 1;
			});
		}
		this.jdbc.sql("delete from app.delivery").update();
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MessagePipeline pipeline(DeliveryFixture fixture, MessageGateway... gateways) {
		return new MessagePipeline(this.rendering, false, Arrays.stream(gateways).map(fixture::sender).toList());
	}

	private Scheduler node(String name, MessagePipeline pipeline) {
		return Scheduler.create(this.database)
			.startTasks(List.of((RecurringTask<Void>) MessagePipelineConfiguration.task(pipeline)))
			.tableName("app.scheduled_tasks")
			.schedulerName(() -> name)
			.pollingInterval(Duration.ofMillis(200))
			.threads(2)
			.build();
	}

}
