package org.tawasul.notification.delivery;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.persistence.EntityManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.notification.DigestWords;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** The real scheduler on two nodes, with the table of our migration. */
@TawasulTest
class DeliveryJobTest {

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private EntityManager entities;

	@Autowired
	private DigestWords digestWords;

	@Autowired
	private CaseScenario life;

	@Test
	void theSchedulerLetsMessagesLeaveOnWhateverNode() {
		DeliveryTestBed office = new DeliveryTestBed(this.jdbc, this.transactions, this.entities, this.digestWords);
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		List<Long> ids = office.manySms(number, 25);
		FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);
		Scheduler one = node("one", office, sms);
		Scheduler two = node("two", office, sms);
		try {
			one.start();
			two.start();
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sms.taken().size() >= 25);
		}
		finally {
			one.stop();
			two.stop();
			this.jdbc.sql("delete from app.scheduled_tasks where task_name in ('sms-out', 'emails-out')").update();
		}
		assertThat(sms.taken()).containsExactlyInAnyOrderElementsOf(ids);
		this.jdbc.sql("delete from app.delivery").update();
	}

	private Scheduler node(String name, DeliveryTestBed office, FakeGateway sms) {
		DeliveryTasks tasks = new DeliveryTasks();
		GatewayRegistry gateways = new GatewayRegistry(List.of(sms));
		return Scheduler.create(this.database)
			.startTasks(List.of(
					(RecurringTask<Void>) tasks.smsOut(gateways, office.claims(), office.results(), office.settings,
							office.clock),
					(RecurringTask<Void>) tasks.emailsOut(gateways, office.claims(), office.results(), office.settings,
							office.clock)))
			.tableName("app.scheduled_tasks")
			.schedulerName(() -> name)
			.pollingInterval(Duration.ofMillis(200))
			.threads(2)
			.build();
	}

}
