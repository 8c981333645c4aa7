package org.tawasul.notification.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A sender with gateways that take or refuse what they are told to, a clock that is
 * turned by hand, and a case that there is something to tell of.
 */
abstract class SmsTestBed {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext beans;

	@Autowired
	CaseScenario scenario;

	DeliveryFixture fixture;

	CaseNumber number;

	final FakeGateway sms = new FakeGateway(DeliveryChannel.SMS);

	MessageSender sender;

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

	int sendDue() {
		return this.sender.sendDue(() -> true);
	}

}
