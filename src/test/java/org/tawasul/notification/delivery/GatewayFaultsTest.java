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
import org.tawasul.notification.delivery.FaultySmtpServer.Fault;
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

	private static final Map<String, Consumer<FaultySmsServer>> FAULTS = Map.of("hangs", FaultySmsServer::hang,
			"hangs half-way", FaultySmsServer::hangMidResponse, "answers 500",
			(server) -> server.respondWith(500, "oops"), "drops", FaultySmsServer::dropConnections, "says no",
			(server) -> server.respondWith(200, "{\"success\": false}"));

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario scenario;

	private DeliveryFixture fixture;

	private CaseNumber number;

	@BeforeEach
	void openTestBed() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.fixture = new DeliveryFixture(this.beans);
	}

	@AfterEach
	void deleteDeliveries() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hangs", "hangs half-way", "answers 500", "drops", "says no" })
	void anSmsGatewayThatMisbehavesGetsEachMessageInTheEnd(String fault) throws Exception {
		try (FaultySmsServer server = new FaultySmsServer()) {
			this.fixture.manySms(this.number, 20);
			MessageSender sender = this.fixture
				.sender(new SmsGateway(DeliverySamples.sms(server.url(), Duration.ofMillis(300))));
			FAULTS.get(fault).accept(server);
			sender.sendDue(() -> true);
			assertThat(this.fixture.count(DeliveryState.SENT)).isZero();
			server.respondWith(200, "{\"success\": true}");
			passTime(sender);
			assertThat(this.fixture.count(DeliveryState.SENT)).isEqualTo(20);
			assertThat(ids(server)).as("each by one id, however often").hasSize(20);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HANGS_AT_ONCE", "GREETS_WITH_421", "MAILBOX_FULL_FOR_NOW", "REFUSES_SENDER",
			"HANGS_AFTER_MESSAGE", "TAKES_AND_DROPS" })
	void aMailServerThatMisbehavesGetsEachMessageInTheEnd(Fault fault) throws Exception {
		try (FaultySmtpServer server = new FaultySmtpServer()) {
			IntStream.range(0, 20)
				.forEach((i) -> this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "r" + i + "@moe.example",
						false));
			MessageSender sender = this.fixture.sender(MailGatewayTest.gateway(server.port(), null, null));
			server.setFault(fault);
			sender.sendDue(() -> true);
			assertThat(this.fixture.count(DeliveryState.SENT)).isZero();
			server.setFault(Fault.NONE);
			passTime(sender);
			assertThat(this.fixture.count(DeliveryState.SENT)).isEqualTo(20);
			assertThat(Set.copyOf(server.acceptedMessages())).as("each by one id, however often").hasSize(20);
		}
	}

	@Test
	void aGatewayThatRefusesEverybodyAndComesBackGetsEachMessage() throws Exception {
		List<Long> ids = this.fixture.manySms(this.number, 20);
		String nobody;
		try (FaultySmsServer stopped = new FaultySmsServer()) {
			nobody = stopped.url();
		}
		this.fixture.sender(new SmsGateway(DeliverySamples.sms(nobody, Duration.ofSeconds(1)))).sendDue(() -> true);
		assertThat(ids.stream().map(this.fixture::find).filter((one) -> one.getAttempts() > 0).toList())
			.hasSizeBetween(5, 8)
			.allSatisfy((one) -> assertThat(one.getReason()).isEqualTo(FailureReason.GATEWAY_AWAY));
		try (FaultySmsServer back = new FaultySmsServer()) {
			passTime(this.fixture.sender(new SmsGateway(DeliverySamples.sms(back.url(), Duration.ofSeconds(1)))));
			assertThat(ids(back)).hasSize(20);
			assertThat(back.requests()).hasSize(20);
		}
	}

	@Test
	void aMailboxThatIsNotThereIsListedAndTheOthersGetTheirs() throws Exception {
		try (FaultySmtpServer server = new FaultySmtpServer()) {
			long lost = this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "nobody@moe.example", false);
			MessageSender sender = this.fixture.sender(MailGatewayTest.gateway(server.port(), null, null));
			server.setFault(Fault.REFUSES_RECIPIENT);
			sender.sendDue(() -> true);
			server.setFault(Fault.NONE);
			this.fixture.toReporter(this.number, DeliveryChannel.EMAIL, "noura@moe.example", false);
			sender.sendDue(() -> true);
			assertThat(server.acceptedMessages()).hasSize(1);
			assertThat(this.fixture.deliveries.failed(null, null, 5)).extracting(Delivery::getId).containsExactly(lost);
			assertThat(this.fixture.find(lost).getReason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
			assertThat(this.fixture.find(lost).getAnswer()).contains("550");
		}
	}

	private void passTime(MessageSender sender) {
		Instant end = this.fixture.clock.instant().plus(Duration.ofMinutes(20));
		while (this.fixture.clock.instant().isBefore(end)) {
			this.fixture.clock.advance(Duration.ofSeconds(20));
			sender.sendDue(() -> true);
		}
	}

	private static Set<String> ids(FaultySmsServer server) {
		return server.requests().stream().map((request) -> {
			Matcher id = ID.matcher(request.body());
			assertThat(id.find()).isTrue();
			return id.group(1);
		}).collect(Collectors.toSet());
	}

}
