package org.tawasul.survey.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCallFixture;
import org.tawasul.survey.call.SatisfactionCallNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders of calls, taken by a server that answers as each test says. */
@TawasulTest
class VoiceOrderSenderTest {

	private static final String SECRET = "a secret of this test";

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> orders = new ArrayList<>();

	private HttpServer server;

	private int status = 202;

	private String answer = "{\"accepted\":true}";

	private boolean waits;

	private String token = "";

	@Autowired
	private VoiceOrderService service;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private SatisfactionCallFixture fixture;

	private CaseNumber number;

	private SatisfactionCallNumber call;

	@BeforeEach
	void callIsToBeOrdered() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.jdbc.sql(
				"update app.voice_call set state = 'CLOSED', outcome = 'SILENT', closed_at = now() where state <> 'CLOSED'")
			.update();
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
		this.number = this.fixture.closed("+966551234567");
		this.call = this.fixture.begin(this.number, CallWay.VOICE);
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(this.fixture.value(this.call, "workflow_id"))
			.activityId("CatchEvent_CallTime")
			.singleResult()
			.getId());
	}

	@AfterEach
	void leave() {
		this.end.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
		String process = this.fixture.value(this.call, "workflow_id");
		if (this.runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
			this.runtime.suspendProcessInstanceById(process);
		}
	}

	@Test
	void orderHoldsNumberTextsAndDigitsAndIsSentOnce() throws Exception {
		VoiceOrderSender sender = sender(null, null);
		assertThat(sender.sendNext()).isTrue();
		assertThat(sender.sendNext()).isFalse();
		assertThat(this.orders).hasSize(1);
		JsonNode order = new ObjectMapper().readTree(this.orders.get(0));
		assertThat(order.path("to").asText()).isEqualTo("+966551234567");
		assertThat(order.path("callUntil").asText()).as("noon in Riyadh").isEqualTo("2031-06-16T09:00:00Z");
		assertThat(order.path("language").asText()).isEqualTo("ar");
		assertThat(order.path("opening").asText()).contains(this.number.toString());
		assertThat(order.path("answerTo").asText()).endsWith("/api/v1/voice-calls/" + order.path("id").asText());
		JsonNode overall = order.path("questions").path(0);
		assertThat(overall.path("code").asText()).isEqualTo("overall");
		assertThat(overall.path("text").asText()).isEqualTo("ما مدى رضاك عن معالجة طلبك؟");
		assertThat(overall.path("required").asBoolean()).isTrue();
		assertThat(overall.path("digits").path("5").asText()).isEqualTo("راضٍ تمامًا");
		assertThat(order.path("questions").path(1).path("digits").path("2").asText()).isEqualTo("لا");
		assertThat(order.path("questions").findValuesAsText("code")).doesNotContain("comment");
		assertThat(this.token).isEqualTo("abc");
		assertThat(voice("state")).isEqualTo("ORDERED");
	}

	@ParameterizedTest(name = "{0} {1} → {2} after {3} tries")
	@CsvSource(delimiter = '|',
			value = { "400|no|Task_CallReporter|1", "422|no|Task_CallReporter|1",
					"200|number blocked|Task_CallReporter|1", "503|busy|Task_CallReporter|5",
					"200|queue full|Task_CallReporter|5" })
	void whatTheGatewayDoesNotTakeIsSentAgainUnlessThatIsUselessAndThenGoesToAnAgent(int code, String body, String node,
			int tries) {
		this.status = code;
		this.answer = body;
		VoiceOrderSender sender = sender(Pattern.compile("accepted"), Pattern.compile("blocked"));
		while (sender.sendNext()) {
			this.scenario.turnClockBy(Duration.ofMinutes(10));
		}
		assertThat(this.orders).hasSize(tries);
		assertThat(this.orders.stream().distinct()).as("under one id").hasSize(1);
		assertThat(voice("outcome")).isEqualTo("FAILED");
		assertThat(this.runtime.getActiveActivityIds(this.fixture.value(this.call, "workflow_id")))
			.containsExactly(node);
	}

	@Test
	void gatewayThatDoesNotAnswerIsNotWaitedForLong() {
		this.waits = true;
		assertThat(sender(null, null).sendNext()).isTrue();
		assertThat(voice("state")).isEqualTo("WAITING");
		assertThat(voice("attempts")).isEqualTo("1");
	}

	@Test
	void orderThatBreaksIsTriedAgainAndThenGoesToAnAgent() {
		VoiceOrderSender sender = new VoiceOrderSender(this.service,
				new VoiceGateway(properties(null, "", null, null)) {
					@Override
					Result order(VoiceOrder order) {
						throw new IllegalStateException("broken");
					}
				});
		while (sender.sendNext()) {
			this.scenario.turnClockBy(Duration.ofMinutes(10));
		}
		assertThat(voice("attempts")).isEqualTo("5");
		assertThat(voice("outcome")).isEqualTo("FAILED");
		assertThat(this.runtime.getActiveActivityIds(this.fixture.value(this.call, "workflow_id")))
			.containsExactly("Task_CallReporter");
	}

	@Test
	void nothingIsOrderedOutsideOfCallingHoursAndTheCallIsPlannedAnew() {
		this.scenario.turnClockTo(Instant.parse("2031-06-16T20:00:00Z"));
		assertThat(sender(null, null).sendNext()).isTrue();
		assertThat(this.orders).isEmpty();
		assertThat(voice("outcome")).isEqualTo("SILENT");
		assertThat(this.fixture.value(this.call, "way")).isEqualTo("VOICE");
		assertThat(this.fixture.value(this.call, "tries")).isEqualTo("0");
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("waiting_for_hour");
		assertThat(this.management.createJobQuery()
			.processInstanceId(this.fixture.value(this.call, "workflow_id"))
			.activityId("CatchEvent_CallTime")
			.singleResult()
			.getDuedate()
			.toInstant()).isEqualTo(Instant.parse("2031-06-17T06:00:00Z"));
	}

	@Test
	void reporterWhoseNumberIsGoneIsNotCalled() {
		this.jdbc.sql("update app.case_file set reporter_mobile = null where number = ?")
			.param(this.number.value())
			.update();
		sender(null, null).sendNext();
		assertThat(this.orders).isEmpty();
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("wrong_number");
	}

	@Test
	void settingsThatCannotWorkAreRefusedAtTheStart() {
		assertThatThrownBy(() -> properties("http://localhost/x", "short", null, null)).hasMessageContaining("secret");
		assertThatThrownBy(() -> properties("ftp://localhost", SECRET, null, null)).hasMessageContaining("url");
		assertThat(properties(null, "", null, null).isConfigured()).isFalse();
		assertThat(properties("http://localhost/x", SECRET, null, null).toString()).doesNotContain(SECRET);
	}

	private String voice(String column) {
		return this.jdbc.sql("select " + column + "::text from app.voice_call where call = ?")
			.param(this.call.value())
			.query(String.class)
			.single();
	}

	private VoiceOrderSender sender(Pattern success, Pattern refused) {
		return new VoiceOrderSender(this.service,
				new VoiceGateway(properties("http://localhost:" + this.server.getAddress().getPort() + "/orders",
						SECRET, success, refused)));
	}

	private VoiceProperties properties(String url, String secret, Pattern success, Pattern refused) {
		return new VoiceProperties(url, List.of("X-Token: abc"),
				this.waits ? Duration.ofMillis(300) : Duration.ofSeconds(20), success, refused,
				Set.of(400, 410, 413, 422), secret, Duration.ofMinutes(5), 3, Duration.ofMinutes(1),
				Duration.ofHours(2), 600);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.orders.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		this.token = exchange.getRequestHeaders().getFirst("X-Token");
		if (this.waits) {
			try {
				this.end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
