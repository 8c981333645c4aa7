package org.tawasul.callcentre.transaction;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.callcentre.transaction.TransactionAnswer.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The service for transactions, played by a server that answers as each test says.
 */
class TransactionClientTest {

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HttpServer server;

	private int status = 200;

	private String body = "";

	private boolean waits;

	private String asked = "";

	private String token = "";

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.end.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	@Test
	void answerIsReadByTheNamesThatAreConfigured() {
		this.body = "{\"state\": \"لدى المدير\", \"place\": \"شؤون الموظفين\", \"date\": 1448, \"other\": {\"a\": 1}}";
		TransactionAnswer answer = new TransactionClient(new TransactionProperties(address(), List.of("X-Token: abc"),
				Duration.ofSeconds(20), "state", "place", "date", "other"))
			.ask("44/1205-أ");
		assertThat(answer).isEqualTo(new TransactionAnswer(Outcome.FOUND, "لدى المدير", "شؤون الموظفين", "1448", ""));
		assertThat(this.asked).isEqualTo("/transactions/44%2F1205-%D8%A3");
		assertThat(this.token).isEqualTo("abc");
	}

	@ParameterizedTest
	@CsvSource({ "404,UNKNOWN", "410,UNKNOWN", "500,DOWN", "503,DOWN", "429,DOWN", "302,NONSENSE", "401,NONSENSE",
			"204,NONSENSE" })
	void otherStatusesSayWhyNothingIsKnown(int answered, Outcome outcome) {
		this.status = answered;
		assertThat(client(Duration.ofSeconds(20)).ask("1205").outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "\"نص\"", "{}", "{\"status\": null}", "{\"status\": {\"a\": 1}}",
			"{\"status\": \" \"}" })
	void whatNobodyCanReadIsNoAnswer(String answered) {
		this.body = answered;
		assertThat(client(Duration.ofSeconds(20)).ask("1205")).isEqualTo(TransactionAnswer.without(Outcome.NONSENSE));
	}

	@Test
	void endlessAnswerIsCutOffAndLongTextsAreShortened() {
		this.body = "{\"status\": \"" + "أ".repeat(5000) + "\"}";
		assertThat(client(Duration.ofSeconds(20)).ask("1205").status()).hasSize(501).endsWith("…");
		this.body = "{\"status\": \"" + "أ".repeat(200_000) + "\"}";
		assertThat(client(Duration.ofSeconds(20)).ask("1205").outcome()).isEqualTo(Outcome.NONSENSE);
	}

	@Test
	void serviceThatTakesTooLongIsNotWaitedFor() {
		this.waits = true;
		assertThat(client(Duration.ofMillis(300)).ask("1205").outcome()).isEqualTo(Outcome.SLOW);
	}

	@Test
	void serviceThatIsAwayIsSaidToBeDown() {
		String away = address();
		this.server.stop(0);
		assertThat(new TransactionClient(properties(away, Duration.ofSeconds(20))).ask("1205").outcome())
			.isEqualTo(Outcome.DOWN);
	}

	@Test
	void withoutAnAddressNobodyIsAsked() {
		assertThat(new TransactionClient(properties(null, Duration.ofSeconds(5))).ask("1205").outcome())
			.isEqualTo(Outcome.NOT_CONFIGURED);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> properties("https://service.example/transactions", Duration.ofSeconds(5)))
			.withMessageContaining("{number}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://service example/{number}", "http:///{number}", "http://{number}.example/",
			"https://service.example/[{number}]", "ftp://service.example/{number}" })
	void addressThatCannotBeAskedIsRefusedAtTheStart(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(url, Duration.ofSeconds(5)))
			.withMessageContaining("tawasul.transactions.url");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: service.example", "Connection: close", "X-Token: sec\u0001ret" })
	void headerThatCannotBeSentIsRefusedAtTheStartWithoutItsValue(String header) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TransactionProperties(address(), List.of("X-Token: abc", header),
					Duration.ofSeconds(5), "status", "place", "date", "note"))
			.withMessageContaining("tawasul.transactions.headers: " + header.substring(0, header.indexOf(':')))
			.withMessageNotContainingAny("sec", "close", "service");
	}

	@ParameterizedTest
	@CsvSource({ "٤٤/١٢٠٥,44/1205", "' 1205-أ ',1205-أ", "12 05,", "abc,", "'',", "../etc,", "1205?x=1," })
	void numberIsReadHoweverItsDigitsAreWritten(String typed, String number) {
		assertThat(TransactionClient.parse(typed).orElse(null)).isEqualTo(number);
	}

	private String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/transactions/{number}";
	}

	private TransactionClient client(Duration timeout) {
		return new TransactionClient(properties(address(), timeout));
	}

	private static TransactionProperties properties(String url, Duration timeout) {
		return new TransactionProperties(url, List.of(), timeout, "status", "place", "date", "note");
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.asked = exchange.getRequestURI().toString();
		this.token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Token"));
		if (this.waits) {
			try {
				this.end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, (bytes.length == 0) ? -1 : bytes.length);
		if (bytes.length > 0) {
			exchange.getResponseBody().write(bytes);
		}
		exchange.close();
	}

}
