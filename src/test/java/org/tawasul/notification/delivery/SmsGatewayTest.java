package org.tawasul.notification.delivery;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.notification.delivery.SmsProperties.Method;
import org.tawasul.notification.delivery.SmsProperties.NumberFormat;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SmsGatewayTest {

	private static final Duration SHORT = Duration.ofMillis(400);

	private FaultySmsServer server;

	private SmsGateway gateway;

	@BeforeEach
	void start() throws IOException {
		this.server = new FaultySmsServer();
		this.gateway = new SmsGateway(DeliverySamples.sms(this.server.url() + "/send", Duration.ofSeconds(5)));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void aTextCannotChangeWhatTheRequestSays() throws IOException {
		assertThat(send()).isNull();
		FaultySmsServer.Request request = this.server.requests().get(0);
		JsonNode json = new ObjectMapper().readTree(request.body());
		assertThat(json.path("text").asText()).isEqualTo(DeliverySamples.TEXT);
		assertThat(json.path("to").asText()).isEqualTo(DeliverySamples.MOBILE);
		assertThat(json.path("id").asText()).isEqualTo("00000000-0000-4000-8000-000000000007");
		assertThat(json.size()).isEqualTo(3);
		assertThat(request.headers().get("Authorization")).containsExactly("Bearer top-secret");
	}

	@Test
	void aFormAndAnAddressAreEscapedInTheirWay() {
		new SmsGateway(DeliverySamples.sms(this.server.url() + "/form", Method.POST, "to={to}&msg={text}&ref={id}",
				MediaType.APPLICATION_FORM_URLENCODED, SHORT, NumberFormat.WITHOUT_PLUS))
			.send(DeliverySamples.message(DeliverySamples.MOBILE));
		assertThat(this.server.requests().get(0).body().split("&")).hasSize(3);
		assertThat(decoded(this.server.requests().get(0).body().split("&")[1]))
			.isEqualTo("msg=" + DeliverySamples.TEXT);
		assertThat(this.server.requests().get(0).body()).startsWith("to=966551234567&");
		new SmsGateway(DeliverySamples.sms(this.server.url() + "/get?to={to}&msg={text}", Method.GET, "",
				MediaType.TEXT_PLAIN, SHORT, NumberFormat.WITH_ZEROS))
			.send(DeliverySamples.message(DeliverySamples.MOBILE));
		String uri = this.server.requests().get(1).uri();
		assertThat(uri).startsWith("/get?to=00966551234567&msg=").doesNotContain("+");
		assertThat(decoded(uri.substring(uri.indexOf("msg=")))).isEqualTo("msg=" + DeliverySamples.TEXT);
	}

	@Test
	void twoHundredIsNotYetSuccess() {
		this.server.respondWith(200, "{\"success\": false, \"error\": \"QUEUE_FULL\"}");
		assertThat(send()).isEqualTo(FailureReason.NOT_ACCEPTED);
		this.server.respondWith(200, "{\"success\": false, \"error\": \"INVALID_NUMBER\"}");
		assertThat(send()).isEqualTo(FailureReason.MESSAGE_REFUSED);
	}

	@Test
	void whatIsWrongWithTheMessageStaysWrongAndWhatIsWrongWithTheGatewayIsMended() {
		this.server.respondWith(422, "no such number");
		assertThat(send()).isEqualTo(FailureReason.MESSAGE_REFUSED);
		this.server.respondWith(401, "token?");
		assertThat(send()).isEqualTo(FailureReason.SIGN_IN_REFUSED);
		this.server.respondWith(500, "");
		assertThat(send()).isEqualTo(FailureReason.GATEWAY_TROUBLE);
		this.server.respondWith(429, "slower");
		assertThat(send()).isEqualTo(FailureReason.GATEWAY_TROUBLE);
		this.server.respondWith(302, "");
		assertThat(send()).isEqualTo(FailureReason.GATEWAY_TROUBLE);
	}

	@Test
	void aGatewayThatHangsIsLeftAfterTheTimeout() {
		this.gateway = new SmsGateway(DeliverySamples.sms(this.server.url(), SHORT));
		this.server.hang();
		long start = System.nanoTime();
		assertThat(send()).isEqualTo(FailureReason.NO_ANSWER);
		this.server.hangMidResponse();
		assertThat(send()).isEqualTo(FailureReason.NO_ANSWER);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void aGatewayThatDropsTheConnectionMayHaveTakenIt() {
		this.server.dropConnections();
		assertThat(send()).isEqualTo(FailureReason.CONNECTION_LOST);
		assertThat(this.server.requests()).isNotEmpty();
	}

	@Test
	void whereNobodyListensNothingIsLost() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			this.gateway = new SmsGateway(DeliverySamples.sms("http://127.0.0.1:" + free.getLocalPort(), SHORT));
		}
		assertThat(send()).isEqualTo(FailureReason.GATEWAY_AWAY);
	}

	@Test
	void whatIsNoNumberIsNotSentAtAll() {
		assertThat(this.gateway.send(DeliverySamples.message("0551234567")).reason())
			.isEqualTo(FailureReason.BAD_ADDRESS);
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void settingsThatMakeNoRequestAreRefusedAtTheStart() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SmsGateway(DeliverySamples.sms("gateway.example", SHORT)));
		assertThat(DeliverySamples.sms("https://gateway.example/?key=geheim", SHORT).toString())
			.doesNotContain("geheim")
			.doesNotContain("top-secret");
	}

	private FailureReason send() {
		return this.gateway.send(DeliverySamples.message(DeliverySamples.MOBILE)).reason();
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
