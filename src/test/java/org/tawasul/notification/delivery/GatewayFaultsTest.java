package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.notification.delivery.SmtpStub.Fault;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real gateways over real connections, that misbehave for a while: nothing is lost,
 * nothing arrives twice by its id, the rest goes on.
 */
@TawasulTest
class GatewayFaultsTest {

	private static final Pattern ID = Pattern.compile("\"id\": \"([0-9a-f-]+)\"");

	private static final Map<String, Consumer<SmsStub>> FAULTS = Map.of("hangs", SmsStub::hangs, "hangs half-way",
			SmsStub::hangsInTheMiddleOfItsAnswer, "answers 500", (stub) -> stub.answers(500, "oops"), "drops",
			SmsStub::drops, "says no", (stub) -> stub.answers(200, "{\"success\": false}"));

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario life;

	private DeliveryTestBed testBed;

	private CaseNumber number;

	@BeforeEach
	void openTestBed() {
		this.number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.testBed = new DeliveryTestBed(this.beans);
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hangs", "hangs half-way", "answers 500", "drops", "says no" })
	void anSmsGatewayThatMisbehavesGetsEachMessageInTheEnd(String fault) throws Exception {
		try (SmsStub stub = new SmsStub()) {
			this.testBed.manySms(this.number, 20);
			MessageSender sender = this.testBed
				.sender(new SmsGateway(DeliverySamples.sms(stub.url(), Duration.ofMillis(300))));
			FAULTS.get(fault).accept(stub);
			sender.sendDue(() -> true);
			assertThat(this.testBed.count(DeliveryState.SENT)).isZero();
			stub.answers(200, "{\"success\": true}");
			passTime(sender);
			assertThat(this.testBed.count(DeliveryState.SENT)).isEqualTo(20);
			assertThat(ids(stub)).as("each by one id, however often").hasSize(20);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HANGS_AT_ONCE", "GREETS_WITH_421", "MAILBOX_FULL_FOR_NOW", "REFUSES_SENDER",
			"HANGS_AFTER_MESSAGE", "TAKES_AND_DROPS" })
	void aMailServerThatMisbehavesGetsEachMessageInTheEnd(Fault fault) throws Exception {
		try (SmtpStub stub = new SmtpStub()) {
			IntStream.range(0, 20)
				.forEach((i) -> this.testBed.toReporter(this.number, DeliveryChannel.EMAIL, "r" + i + "@moe.example",
						false));
			MessageSender sender = this.testBed.sender(MailGatewayTest.gateway(stub.port(), null, null));
			stub.does(fault);
			sender.sendDue(() -> true);
			assertThat(this.testBed.count(DeliveryState.SENT)).isZero();
			stub.does(Fault.NONE);
			passTime(sender);
			assertThat(this.testBed.count(DeliveryState.SENT)).isEqualTo(20);
			assertThat(Set.copyOf(stub.taken())).as("each by one id, however often").hasSize(20);
		}
	}

	@Test
	void aGatewayThatRefusesEverybodyAndComesBackGetsEachMessage() throws Exception {
		List<Long> ids = this.testBed.manySms(this.number, 20);
		String nobody;
		try (SmsStub gone = new SmsStub()) {
			nobody = gone.url();
		}
		this.testBed.sender(new SmsGateway(DeliverySamples.sms(nobody, Duration.ofSeconds(1)))).sendDue(() -> true);
		assertThat(ids.stream().map(this.testBed::find).filter((one) -> one.getAttempts() > 0).toList())
			.hasSizeBetween(5, 8)
			.allSatisfy((one) -> assertThat(one.getReason()).isEqualTo(FailureReason.GATEWAY_AWAY));
		try (SmsStub back = new SmsStub()) {
			passTime(this.testBed.sender(new SmsGateway(DeliverySamples.sms(back.url(), Duration.ofSeconds(1)))));
			assertThat(ids(back)).hasSize(20);
			assertThat(back.requests()).hasSize(20);
		}
	}

	@Test
	void aMailboxThatIsNotThereIsListedAndTheOthersGetTheirs() throws Exception {
		try (SmtpStub stub = new SmtpStub()) {
			long lost = this.testBed.toReporter(this.number, DeliveryChannel.EMAIL, "nobody@moe.example", false);
			MessageSender sender = this.testBed.sender(MailGatewayTest.gateway(stub.port(), null, null));
			stub.does(Fault.REFUSES_RECIPIENT);
			sender.sendDue(() -> true);
			stub.does(Fault.NONE);
			this.testBed.toReporter(this.number, DeliveryChannel.EMAIL, "noura@moe.example", false);
			sender.sendDue(() -> true);
			assertThat(stub.taken()).hasSize(1);
			assertThat(this.testBed.deliveries.failed(null, null, 5)).extracting(Delivery::getId).containsExactly(lost);
			assertThat(this.testBed.find(lost).getReason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
			assertThat(this.testBed.find(lost).getAnswer()).contains("550");
		}
	}

	private void passTime(MessageSender sender) {
		Instant end = this.testBed.clock.instant().plus(Duration.ofMinutes(20));
		while (this.testBed.clock.instant().isBefore(end)) {
			this.testBed.clock.advance(Duration.ofSeconds(20));
			sender.sendDue(() -> true);
		}
	}

	private static Set<String> ids(SmsStub stub) {
		return stub.requests().stream().map((request) -> {
			Matcher id = ID.matcher(request.body());
			assertThat(id.find()).isTrue();
			return id.group(1);
		}).collect(Collectors.toSet());
	}

}
